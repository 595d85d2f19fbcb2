package org.hindsight.core.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.hindsight.core.message.Message;

/** Takes an uploaded jar. It must load before anything in the folder is touched. */
final class Installation {

    private final JarFolders jars;
    private final Roster roster;
    private final Activation activation;

    Installation(JarFolders jars, Roster roster, Activation activation) {
        this.jars = jars;
        this.roster = roster;
        this.activation = activation;
    }

    /** Copies and inspects what was sent; needs no lock, so that a slow sender stops nobody. */
    Candidate receive(String fileName, InputStream jar) throws IOException {
        return jars.upload(fileName, jar);
    }

    /** Loads it and puts it into the folder and the roster; returns why it was refused, or empty when it was not. */
    Optional<Message> install(Candidate upload) throws IOException {
        PrivateCopy copy = upload.copy();
        if (copy == null) {
            return Optional.ofNullable(upload.refusal());
        }
        ActivePlugin loaded = null;
        try {
            Path place = jars.placeFor(upload.id());
            Optional<Message> older = roster.olderThanShipped(upload);
            if (older.isPresent()) {
                upload.discard();
                return older;
            }
            loaded = activation.activate(upload);
            jars.place(upload.movedTo(place), copy, loaded);
            return Optional.empty();
        } catch (RefusedJarException e) {
            upload.discard();
            return Optional.of(e.told());
        } catch (IOException | RuntimeException e) {
            upload.discard();
            if (loaded != null) {
                loaded.retire();
            }
            throw e;
        }
    }
}
