package org.hindsight.core.outcome;

import java.io.Serial;

/** A token opens no prediction: it is wrong, or the prediction was erased. */
public final class UnknownPredictionException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public UnknownPredictionException() {
        super("This link opens no prediction. It may be incomplete, or the prediction was erased.");
    }
}
