package org.hindsight.ui.today;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers at once with what is known of a key, and measures in the background what is unknown or no longer fresh. */
final class Background<K, V> {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int KEPT = 64;

    private final Function<K, V> measure;
    private final Executor executor;
    private final Clock clock;
    private final Map<K, Entry<V>> entries = new LinkedHashMap<>(KEPT, 0.75f, true);

    Background(Function<K, V> measure, Executor executor, Clock clock) {
        this.measure = measure;
        this.executor = executor;
        this.clock = clock;
    }

    /** What is known, since when, and whether it is being measured anew. */
    private record Entry<V>(Answer<V> answer, Instant since, boolean underWay) {}

    synchronized Answer<V> get(K key) {
        Entry<V> known = entries.get(key);
        if (known != null && (known.underWay || clock.instant().isBefore(known.since.plus(FRESH)))) {
            return known.answer;
        }
        // A stale answer is better than none: it stays until the new one is there. A failure is not.
        Answer<V> meanwhile = known != null && known.answer instanceof Answer.Measured<V> ? known.answer : new Answer.Pending<>();
        put(key, new Entry<>(meanwhile, clock.instant(), true));
        executor.execute(() -> measure(key));
        return meanwhile;
    }

    private void measure(K key) {
        Answer<V> answer;
        try {
            answer = new Answer.Measured<>(measure.apply(key), clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("Versions could not be measured: {}", key, e);
            answer = new Answer.Failed<>(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
        put(key, new Entry<>(answer, clock.instant(), false));
    }

    private synchronized void put(K key, Entry<V> entry) {
        entries.put(key, entry);
        if (entries.size() > KEPT) {
            entries.remove(entries.keySet().iterator().next());
        }
    }
}
