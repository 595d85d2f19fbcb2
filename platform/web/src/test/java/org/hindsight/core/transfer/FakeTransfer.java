package org.hindsight.core.transfer;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.hindsight.core.assessment.UnknownAssessmentException;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.FakeVersions;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.model.Provenance;
import org.hindsight.core.model.RefusedArtefactException;
import org.hindsight.core.model.UnknownVersionException;
import org.hindsight.core.secret.Keys;
import org.jspecify.annotations.Nullable;

/** The newer version of {@code mood} can be exported; the files of the older one are gone. A file is signed by its passphrase alone. */
@Singleton
@Replaces(VersionTransfer.class)
public class FakeTransfer extends VersionTransfer {

    FakeTransfer(Keys keys, Clock clock) {
        super(null, null, null, null, null, keys, clock);
    }

    @Override
    public void export(String assessment, String version, @Nullable String passphrase, Path file) throws IOException {
        if (!assessment.equals("mood") || !version.startsWith("v2026")) {
            throw new UnknownVersionException(assessment, version);
        }
        if (version.equals(FakeVersions.OLDER.version())) {
            throw new RefusedArtefactException(assessment, version, Message.of("artefact.gone"), null);
        }
        Files.writeString(file, "SIGNED BY " + passphrase);
    }

    @Override
    public ModelVersion take(@Nullable String assessment, InputStream file, @Nullable String passphrase) throws IOException {
        if (!"mood".equals(assessment)) {
            throw new UnknownAssessmentException(assessment);
        }
        if (!new String(file.readAllBytes(), StandardCharsets.UTF_8).equals("SIGNED BY " + passphrase)) {
            throw RefusedFileException.passphrase(Message.plain("The passphrase is not the one that the file was exported with."));
        }
        return FakeVersions.NEWER.imported(
                FakeVersions.NEWER.version() + "_00ff00ff", null, Map.of(Provenance.TRAINED_ELSEWHERE, "as " + FakeVersions.NEWER.version()));
    }
}
