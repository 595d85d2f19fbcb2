package org.hindsight.core.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hindsight.core.message.Message;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the roster in line with the two folders of jars. Used by one thread at a time, but for {@link #upload}. */
final class JarFolders {

    private static final Logger LOG = LoggerFactory.getLogger(JarFolders.class);
    private static final Duration STILLNESS = Duration.ofSeconds(1);

    private final PluginFolders folders;
    private final JarIntake intake;
    private final Roster roster;
    private final Clock clock;
    private final SettledFiles settled = new SettledFiles(STILLNESS);
    private boolean listingFails;

    JarFolders(PluginFolders folders, JarIntake intake, Roster roster, Clock clock) {
        this.folders = folders;
        this.intake = intake;
        this.roster = roster;
        this.clock = clock;
    }

    /** Takes over all jars that are there. */
    void firstLook() throws IOException {
        intake.prepare();
        Files.createDirectories(folders.dropped());
        if (Files.isDirectory(folders.shipped()) && !Files.isSameFile(folders.shipped(), folders.dropped())) {
            new JarFolder(folders.shipped()).list().keySet().forEach(jar -> put(intake.take(jar, true)));
        }
        Map<Path, Stamp> present = new JarFolder(folders.dropped()).list();
        present.forEach((jar, stamp) -> {
            // One that is still being copied is not readable yet, and gets its second.
            if (JarInspection.isZip(jar)) {
                takeOver(jar, stamp);
            }
        });
        settled.look(present, clock.instant());
    }

    /** Acts on the dropped jars that have changed and then stood still; whether there were any. */
    boolean look() {
        Map<Path, Stamp> present;
        try {
            present = new JarFolder(folders.dropped()).list();
            listingFails = false;
        } catch (IOException e) {
            if (!listingFails) {
                LOG.warn("{} cannot be listed, its plugins serve on: {}", folders.dropped(), e.toString());
            }
            listingFails = true;
            return false;
        }
        List<Path> changed = settled.look(present, clock.instant()).stream()
                .sorted(Comparator.comparing((Path file) -> Optional.ofNullable(present.get(file))
                        .map(stamp -> stamp.modified().toEpochMilli())
                        .orElse(Long.MIN_VALUE)))
                .toList();
        changed.forEach(file -> takeOver(file, present.get(file)));
        return !changed.isEmpty();
    }

    private void takeOver(Path file, @Nullable Stamp stamp) {
        if (stamp == null) {
            forget(file);
            return;
        }
        Candidate taken = intake.take(file, false);
        if (!Optional.of(stamp).equals(Stamp.of(file))) {
            taken.discard();
            return;
        }
        settled.settle(file, stamp);
        if (roster.at(file).filter(former -> former.usable() && former.isSameAs(taken)).isPresent()) {
            taken.discard();
        } else {
            put(taken);
        }
    }

    /** Reads a jar again at once. */
    void readAgain(Candidate former) {
        Optional<Stamp> stamp = Stamp.of(former.source());
        if (stamp.isEmpty()) {
            forget(former.source());
            return;
        }
        if (!former.shipped()) {
            settled.settle(former.source(), stamp.get());
        }
        put(intake.take(former.source(), former.shipped()));
    }

    private void put(Candidate taken) {
        if (!taken.usable()) {
            LOG.warn("Plugin jar {} is quarantined: {}", taken.jar(), taken.refusal());
        }
        roster.put(taken);
    }

    /** Deletes a jar. */
    void delete(Candidate jar) throws IOException {
        Files.deleteIfExists(jar.source());
        forget(jar.source());
    }

    private void forget(Path file) {
        roster.remove(file);
        settled.settle(file, null);
    }

    /**
     * Takes over what somebody sent. It does not lie in a folder yet.
     *
     * @param fileName the sender's name for it, of which only the last part is used, and only to be shown
     */
    Candidate upload(String fileName, InputStream jar) throws IOException {
        String last = fileName.substring(1 + Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')));
        String shown = last.replaceAll("[^A-Za-z0-9._-]", "_");
        boolean named = shown.chars().anyMatch(Character::isLetterOrDigit);
        return intake.take(jar, folders.dropped().resolve(named ? shown : "upload.jar"), false);
    }

    /** Where the jar of a plugin is put. */
    Path placeFor(String id) {
        Path place = folders.dropped().resolve(id + ".jar");
        Optional<Candidate> occupant = roster.at(place).filter(other -> other.usable() && !other.id().equals(id));
        if (occupant.isPresent()) {
            throw new PluginConflictException(Message.of("jar.nameTaken", occupant.get().jar(), occupant.get().id(), id));
        }
        return place;
    }

    /** Puts an uploaded jar into the folder in one step, and deletes the other dropped jars of the same plugin. */
    void place(Candidate upload, PrivateCopy copy, ActivePlugin loaded) throws IOException {
        // No .jar yet, so that a half-written one is never looked at.
        Path part = folders.dropped().resolve("." + upload.id() + ".part");
        try {
            Files.copy(copy.file(), part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, upload.source(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        for (Candidate other : roster.ofId(upload.id())) {
            if (!other.shipped() && !other.source().equals(upload.source())) {
                delete(other);
            }
        }
        settled.settle(upload.source(), Stamp.of(upload.source()).orElse(null));
        roster.put(upload, loaded);
    }
}
