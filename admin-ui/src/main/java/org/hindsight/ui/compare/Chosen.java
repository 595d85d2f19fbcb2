package org.hindsight.ui.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hindsight.core.model.ModelVersion;
import org.jspecify.annotations.Nullable;

/** Which versions to compare. */
final class Chosen {

    static final int MOST = 4;

    private Chosen() {}

    /**
     * The versions asked for, oldest first; where fewer than two were, those that most likely are wanted.
     *
     * @param wanted   names, in any order
     * @param versions all that can be compared, newest first
     * @param champion the one that serves; null for none
     * @return empty when a name is unknown
     */
    static Optional<List<ModelVersion>> of(List<String> wanted, List<ModelVersion> versions, @Nullable String champion) {
        Set<String> names = new LinkedHashSet<>(wanted);
        if (!versions.stream().map(ModelVersion::version).toList().containsAll(names)) {
            return Optional.empty();
        }
        for (String likely : likely(versions, champion)) {
            if (names.size() < 2) {
                names.add(likely);
            }
        }
        List<ModelVersion> chosen = versions.stream()
                .filter(version -> names.contains(version.version()))
                .sorted(Comparator.comparing(ModelVersion::trainedAt))
                .toList();
        return Optional.of(chosen);
    }

    /** The champion, then the newest after it, then the one before it. */
    private static List<String> likely(List<ModelVersion> versions, @Nullable String champion) {
        List<String> names = versions.stream().map(ModelVersion::version).toList();
        int serving = champion == null ? -1 : names.indexOf(champion);
        List<String> likely = new ArrayList<>();
        if (serving >= 0) {
            likely.add(names.get(serving));
        }
        likely.addAll(serving > 0 ? names : names.subList(Math.max(0, serving + 1), names.size()));
        return likely;
    }
}
