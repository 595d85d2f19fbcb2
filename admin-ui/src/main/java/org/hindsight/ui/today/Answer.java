package org.hindsight.ui.today;

import java.time.Instant;

/** What is known of a measurement. */
public sealed interface Answer<T> {

    /** It was measured. */
    record Measured<T>(T value, Instant at) implements Answer<T> {}

    /** It is being measured. */
    record Pending<T>() implements Answer<T> {}

    /** It cannot be measured now. */
    record Failed<T>(String reason) implements Answer<T> {}
}
