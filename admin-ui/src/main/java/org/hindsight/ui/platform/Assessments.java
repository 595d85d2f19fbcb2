package org.hindsight.ui.platform;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.explanation.Explanation;
import org.hindsight.core.prediction.PredictionRequest;
import org.hindsight.core.prediction.PredictionResult;
import org.hindsight.plugin.Notice;

/** Assessments and the predictions made with them; the contracts are those of the core's catalogue and predictions. */
public interface Assessments {

    List<Assessment> all(Locale locale);

    Optional<Assessment> find(String id, Locale locale);

    PredictionResult predict(String assessment, PredictionRequest request);

    List<Notice> notices(String assessment, Map<String, ?> answers, Locale locale, String country);

    Optional<PredictionResult> prediction(String token, Locale locale, String country);

    Optional<Explanation> explain(PredictionResult result, Locale locale);

    boolean erase(String token);
}
