package org.hindsight.core.explanation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hindsight.core.dataset.Baselines;
import org.hindsight.core.dataset.LoadedBaseline;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;

/**
 * The cases that results are compared with: a sample of the baseline in use, the same for everybody. It is read again after ten minutes,
 * because an admin may have brought other data.
 */
@Singleton
class Background {

    private static final Duration FRESH = Duration.ofMinutes(10);

    private final Baselines baselines;
    private final Clock clock;
    private final Map<String, Sample> samples = new ConcurrentHashMap<>();

    Background(Baselines baselines, Clock clock) {
        this.baselines = baselines;
        this.clock = clock;
    }

    private record Sample(String jar, Instant readAt, List<FeatureVector> cases) {}

    /** The cases, the first few of which are a fair sample too; empty where the baseline is. */
    List<FeatureVector> of(ActivePlugin plugin) {
        Instant oldest = clock.instant().minus(FRESH);
        return samples.compute(plugin.id(), (id, known) ->
                        known != null && known.jar().equals(plugin.sha256()) && known.readAt().isAfter(oldest) ? known : read(plugin))
                .cases();
    }

    private Sample read(ActivePlugin plugin) {
        LoadedBaseline baseline = baselines.load(plugin);
        return new Sample(plugin.sha256(), clock.instant(), spread(baseline.content().rows(), baseline.fingerprint().hashCode()));
    }

    /**
     * A sample of which every beginning has about the same mix of outcomes as the whole: rows sorted by outcome, taken at the steps of the
     * golden ratio, which spread evenly however many there are (Weyl 1916).
     */
    static List<FeatureVector> spread(List<LabelledRow> rows, long seed) {
        List<LabelledRow> sorted = new ArrayList<>(rows);
        Collections.shuffle(sorted, new Random(seed));
        sorted.sort(Comparator.comparingDouble(LabelledRow::target));
        Set<Integer> taken = new LinkedHashSet<>();
        double golden = (Math.sqrt(5) - 1) / 2;
        double at = 0.5;
        while (taken.size() < Math.min(rows.size(), ShapleyValues.LARGEST_BACKGROUND)) {
            taken.add((int) (at * rows.size()));
            at = (at + golden) % 1;
        }
        return taken.stream().map(index -> sorted.get(index).features()).toList();
    }
}
