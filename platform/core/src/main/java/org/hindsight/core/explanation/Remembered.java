package org.hindsight.core.explanation;

import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hindsight.core.prediction.PredictionErased;

/** What was found out for the results looked at last: whoever sends a form sees its result at once, reloads it, prints it. */
@Singleton
class Remembered {

    private static final int MOST = 500;

    private final Map<String, Contributions> found = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Contributions> eldest) {
            return size() > MOST;
        }
    };

    Optional<Contributions> get(String key, Supplier<Optional<Contributions>> otherwise) {
        Optional<Contributions> known = known(key);
        if (known.isPresent()) {
            return known;
        }
        Optional<Contributions> now = otherwise.get();
        now.ifPresent(contributions -> remember(key, contributions));
        return now;
    }

    @EventListener
    synchronized void forget(PredictionErased erased) {
        found.remove(erased.tokenHash());
    }

    private synchronized Optional<Contributions> known(String key) {
        return Optional.ofNullable(found.get(key));
    }

    private synchronized void remember(String key, Contributions contributions) {
        found.put(key, contributions);
    }
}
