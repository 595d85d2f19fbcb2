package org.hindsight.core.plugin;

import org.hindsight.core.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * What became of a jar.
 *
 * @param id         the plugin's id; the file name without its ending where the jar does not tell one
 * @param version    the plugin's version; empty where the jar does not tell one
 * @param apiVersion the versions of the plugin API that it asks for, as it says; empty where the jar does not tell them
 * @param state      whether it serves
 * @param reason     why it does not serve, for an admin; null when it does
 * @param jar        the file's name
 * @param sha256     the hash of its bytes, in lower-case hex; empty where they could not be read
 */
public record PluginStatus(
        String id, String version, String apiVersion, State state, @Nullable Message reason, String jar, String sha256) {

    /** Whether a plugin serves. */
    public enum State {
        /** It answers. */
        ACTIVE,
        /** An admin switched it off. */
        DISABLED,
        /** It was refused. */
        QUARANTINED
    }
}
