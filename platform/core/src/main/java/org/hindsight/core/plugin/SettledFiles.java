package org.hindsight.core.plugin;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells which files have changed and then stood still: a jar that is still being copied must not be read. A file
 * that is gone is a change like any other, so that "delete, then copy" is one replacement.
 */
final class SettledFiles {

    private record Seen(@Nullable Stamp stamp, Instant since) {}

    private final Duration stillness;
    private final Map<Path, Stamp> settled = new HashMap<>();
    private final Map<Path, Seen> changing = new HashMap<>();

    SettledFiles(Duration stillness) {
        this.stillness = stillness;
    }

    /**
     * One look at the folder.
     *
     * @param present the files that are there
     * @param now     the time of the look
     * @return the files whose change has lasted; {@link #settle} is to be called for each that was acted upon
     */
    List<Path> look(Map<Path, Stamp> present, Instant now) {
        Set<Path> known = new HashSet<>(settled.keySet());
        known.addAll(changing.keySet());
        known.addAll(present.keySet());
        List<Path> still = new ArrayList<>();
        for (Path file : known) {
            if (hasSettled(file, present.get(file), now)) {
                still.add(file);
            }
        }
        return still;
    }

    private boolean hasSettled(Path file, @Nullable Stamp stamp, Instant now) {
        if (Objects.equals(settled.get(file), stamp)) {
            changing.remove(file);
            return false;
        }
        Seen seen = changing.get(file);
        if (seen == null || !Objects.equals(seen.stamp(), stamp)) {
            changing.put(file, new Seen(stamp, now));
            return false;
        }
        return !seen.since().plus(stillness).isAfter(now);
    }

    /** This state of the file was acted upon; null when it is gone. */
    void settle(Path file, @Nullable Stamp stamp) {
        changing.remove(file);
        if (stamp == null) {
            settled.remove(file);
        } else {
            settled.put(file, stamp);
        }
    }
}
