package org.hindsight.app;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** The passphrase that signs an exported version for installations with another secret. */
final class Passphrase {

    @CommandLine.Option(
            names = "--passphrase",
            arity = "0..1",
            interactive = true,
            defaultValue = "${env:HINDSIGHT_PASSPHRASE:-}",
            description = "For installations with another secret: of at least 12 characters, asked for when it is left out, or taken from"
                    + " HINDSIGHT_PASSPHRASE.")
    private String given = "";

    /** Null where none was given. */
    @Nullable String orNull() {
        return given.isEmpty() ? null : given;
    }
}
