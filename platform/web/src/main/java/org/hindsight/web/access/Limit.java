package org.hindsight.web.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * So many times in a span of time, by key: a token bucket that starts full. It remembers a bounded number of keys; the one unused
 * for longest is forgotten first, which at worst lets that one start afresh. Each node counts for itself.
 */
final class Limit {

    private static final int MOST_KEYS = 50_000;

    private final int times;
    private final Duration span;
    private final Clock clock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_KEYS;
        }
    };

    private record Bucket(double left, Instant at) {}

    Limit(int times, Duration span, Clock clock) {
        if (times < 1 || !span.isPositive()) {
            throw new IllegalArgumentException("Limit: " + times + " times in " + span + ": both must be above zero.");
        }
        this.times = times;
        this.span = span;
        this.clock = clock;
    }

    /**
     * How often a setting allows something; empty when it is {@code off}.
     *
     * @param name  the setting's
     * @param many  what it counts, such as {@code predictions a minute}
     * @throws IllegalArgumentException when it is neither a number nor {@code off}
     */
    static Optional<Integer> read(String name, String setting, String many) {
        String text = setting.strip();
        // Snake YAML reads a bare "off" as false.
        if (text.equalsIgnoreCase("off") || text.equalsIgnoreCase("false")) {
            return Optional.empty();
        }
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new IllegalArgumentException(name + " is '" + setting + "': set a whole number of " + many + ", such as 100, or 'off'.");
        }
        return Optional.of(Integer.valueOf(text));
    }

    /** Takes one; gives how long to wait when there is none left. */
    synchronized Optional<Duration> take(String key) {
        Bucket bucket = refilled(key);
        if (bucket.left() < 1) {
            buckets.put(key, bucket);
            return Optional.of(until(1 - bucket.left()));
        }
        buckets.put(key, new Bucket(bucket.left() - 1, bucket.at()));
        return Optional.empty();
    }

    /** How long to wait, without taking one. */
    synchronized Optional<Duration> look(String key) {
        double left = refilled(key).left();
        return left < 1 ? Optional.of(until(1 - left)) : Optional.empty();
    }

    /** Lets the key start afresh. */
    synchronized void forget(String key) {
        buckets.remove(key);
    }

    private Bucket refilled(String key) {
        Instant now = clock.instant();
        Bucket bucket = buckets.getOrDefault(key, new Bucket(times, now));
        double gained = (double) Duration.between(bucket.at(), now).toMillis() * times / span.toMillis();
        return new Bucket(Math.min(times, bucket.left() + Math.max(0, gained)), now);
    }

    private Duration until(double missing) {
        return Duration.ofMillis((long) Math.ceil(missing * span.toMillis() / times));
    }
}
