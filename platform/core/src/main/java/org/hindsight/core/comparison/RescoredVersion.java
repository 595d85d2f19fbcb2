package org.hindsight.core.comparison;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a version says of the rows measured last, as the database holds it: its numbers in the order of the rows, and its figures as JSON.
 * There are neither when its files could not be read.
 */
@MappedEntity("rescored_version")
record RescoredVersion(
        @Id @GeneratedValue @Nullable Long id,
        String assessment,
        String version,
        String stamp,
        long rowCount,
        long groupCount,
        Instant measuredAt,
        double intervalLevel,
        byte[] scores,
        @Nullable String figures) {

    /** The figures without the numbers they were computed from. */
    @Introspected
    record Summary(String version, long rowCount, long groupCount, Instant measuredAt, @Nullable String figures) {}

    boolean isMeasured() {
        return scores.length > 0;
    }

    static byte[] bytes(double[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Double.BYTES);
        bytes.asDoubleBuffer().put(numbers);
        return bytes.array();
    }

    static double[] numbers(byte[] bytes) {
        double[] numbers = new double[bytes.length / Double.BYTES];
        ByteBuffer.wrap(bytes).asDoubleBuffer().get(numbers);
        return numbers;
    }
}
