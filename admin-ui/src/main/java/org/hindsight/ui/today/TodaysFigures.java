package org.hindsight.ui.today;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.hindsight.core.comparison.HoldoutFigures;
import org.hindsight.core.evaluation.Comparison;
import org.hindsight.ui.platform.Comparisons;

/** How versions do on today's rows, on which none of them ever trained. No question waits for an answer. */
@Singleton
public final class TodaysFigures {

    // Scoring and resampling keep a core busy: one thread of the lowest priority, and no virtual one.
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = Thread.ofPlatform().name("todays-figures").daemon().unstarted(work);
        made.setPriority(Thread.MIN_PRIORITY);
        return made;
    });
    private final Background<Model, Map<String, HoldoutFigures>> models;
    private final Background<Pair, Optional<Comparison>> comparisons;

    TodaysFigures(Comparisons core, Clock clock) {
        models = new Background<>(key -> core.history(key.model), thread, clock);
        comparisons = new Background<>(key -> core.compare(key.model, key.versions), thread, clock);
    }

    /** A model as it is while a version is its newest. */
    private record Model(String model, String newest) {}

    /** Versions to compare. */
    private record Pair(String model, List<String> versions) {}

    /**
     * Every version that can still be read.
     *
     * @param newest the newest version: with it the answer changes
     */
    public Answer<Map<String, HoldoutFigures>> history(String model, String newest) {
        return models.get(new Model(model, newest));
    }

    /** Some versions side by side, or one alone with its curves; the value is empty where there is no row to measure on. */
    public Answer<Optional<Comparison>> compare(String model, List<String> versions) {
        return comparisons.get(new Pair(model, List.copyOf(versions)));
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
