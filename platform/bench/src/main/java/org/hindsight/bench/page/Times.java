package org.hindsight.bench.page;

import java.time.Duration;
import java.util.List;

/**
 * How long a page took, over many requests.
 *
 * @param sorted shortest first
 */
record Times(List<Duration> sorted) {

    Times {
        sorted = sorted.stream().sorted().toList();
    }

    /** The time within which this share of the requests was answered (nearest rank). */
    Duration quantile(double share) {
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    /** In milliseconds, as text. */
    String words(double share) {
        return String.format("%.1f", quantile(share).toNanos() / 1e6);
    }
}
