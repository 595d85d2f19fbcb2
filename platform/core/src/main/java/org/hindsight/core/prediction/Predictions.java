package org.hindsight.core.prediction;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hindsight.plugin.Notice;

/** Predictions: made, found again by their token, erased. */
@Singleton
public class Predictions {

    /**
     * Validates, scores and records; returns after the row is committed.
     *
     * @throws org.hindsight.core.assessment.UnknownAssessmentException when there is no such assessment
     * @throws org.hindsight.core.assessment.InvalidAnswersException    with every problem of the answers; nothing is stored
     * @throws NoModelYetException                                      while the assessment's first model is being trained; it holds the notices
     */
    public PredictionResult predict(String assessment, PredictionRequest request) {
        throw new UnsupportedOperationException();
    }

    /** The prediction that a token opens, or empty when the token opens none. Notices and advice are given in the reader's language. */
    public Optional<PredictionResult> find(String token, Locale locale, String country) {
        throw new UnsupportedOperationException();
    }

    /** Erases a prediction with its answers and outcome; only counts remain. Returns false when the token opens none. */
    public boolean erase(String token) {
        throw new UnsupportedOperationException();
    }

    /** The safety messages for answers, whatever the state of model and database; empty when the answers do not fit. */
    public List<Notice> notices(String assessment, Map<String, ?> answers, Locale locale, String country) {
        throw new UnsupportedOperationException();
    }
}
