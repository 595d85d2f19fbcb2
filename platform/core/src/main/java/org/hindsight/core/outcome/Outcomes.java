package org.hindsight.core.outcome;

import jakarta.inject.Singleton;
import org.hindsight.core.prediction.Caller;

/** What really happened, as reported for a prediction. */
@Singleton
public class Outcomes {

    /** What a report did. */
    public enum Change {
        /** The first report. */
        REPORTED,
        /** Another value than before; the old one is kept in the history. */
        CORRECTED,
        /** The value known already. */
        UNCHANGED
    }

    /**
     * Reports what really happened.
     *
     * @param token the prediction's token
     * @param value a label of the target, or a number (as number or text)
     * @throws UnknownPredictionException                            when the token opens no prediction
     * @throws org.hindsight.core.assessment.InvalidAnswersException when the value is no outcome of the target (field {@code value})
     */
    public Change report(String token, Object value, Caller caller) {
        throw new UnsupportedOperationException();
    }

    /**
     * Takes an outcome back; its history is kept. Returns false when there was none.
     *
     * @throws UnknownPredictionException when the token opens no prediction
     */
    public boolean withdraw(String token, Caller caller) {
        throw new UnsupportedOperationException();
    }
}
