package org.hindsight.ui.platform;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.assessment.Catalogue;
import org.hindsight.core.explanation.Explanation;
import org.hindsight.core.explanation.Explanations;
import org.hindsight.core.prediction.PredictionRequest;
import org.hindsight.core.prediction.PredictionResult;
import org.hindsight.core.prediction.Predictions;
import org.hindsight.plugin.Notice;

@Singleton
record CoreAssessments(Catalogue catalogue, Predictions predictions, Explanations explanations) implements Assessments {

    @Override
    public List<Assessment> all(Locale locale) {
        return catalogue.all(locale);
    }

    @Override
    public Optional<Assessment> find(String id, Locale locale) {
        return catalogue.find(id, locale);
    }

    @Override
    public PredictionResult predict(String assessment, PredictionRequest request) {
        return predictions.predict(assessment, request);
    }

    @Override
    public List<Notice> notices(String assessment, Map<String, ?> answers, Locale locale, String country) {
        return predictions.notices(assessment, answers, locale, country);
    }

    @Override
    public Optional<PredictionResult> prediction(String token, Locale locale, String country) {
        return predictions.find(token, locale, country);
    }

    @Override
    public Optional<Explanation> explain(PredictionResult result, Locale locale) {
        return explanations.of(result, locale);
    }

    @Override
    public boolean erase(String token) {
        return predictions.erase(token);
    }
}
