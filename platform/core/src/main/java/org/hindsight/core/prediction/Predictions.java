package org.hindsight.core.prediction;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.hindsight.core.assessment.AnswerValidation;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.assessment.LiveAssessment;
import org.hindsight.core.assessment.LiveAssessments;
import org.hindsight.core.assessment.UnknownAssessmentException;
import org.hindsight.core.database.OverloadedException;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.ModelHold;
import org.hindsight.core.model.ServingModel;
import org.hindsight.core.model.ServingModels;
import org.hindsight.core.plugin.PluginCode;
import org.hindsight.core.plugin.PluginFailedException;
import org.hindsight.core.secret.Tokens;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.Audience;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.Notice;

/** Predictions: made, found again by their token, erased. */
@Singleton
public class Predictions {

    private final LiveAssessments assessments;
    private final Function<LiveAssessment, Optional<ModelHold>> serving;
    private final PredictionRows rows;
    private final Recorder recorder;
    private final Results results;
    private final Words words;
    private final PredictionRepository predictions;
    private final Erasure erasure;

    @Inject
    Predictions(
            LiveAssessments assessments,
            ServingModels models,
            PredictionRows rows,
            Recorder recorder,
            Results results,
            Words words,
            PredictionRepository predictions,
            Erasure erasure) {
        this(assessments, models::hold, rows, recorder, results, words, predictions, erasure);
    }

    Predictions(
            LiveAssessments assessments,
            Function<LiveAssessment, Optional<ModelHold>> serving,
            PredictionRows rows,
            Recorder recorder,
            Results results,
            Words words,
            PredictionRepository predictions,
            Erasure erasure) {
        this.assessments = assessments;
        this.serving = serving;
        this.rows = rows;
        this.recorder = recorder;
        this.results = results;
        this.words = words;
        this.predictions = predictions;
        this.erasure = erasure;
    }

    /**
     * Validates, scores and records; returns after the row is committed.
     *
     * @throws UnknownAssessmentException when there is no such assessment
     * @throws InvalidAnswersException    with every problem of the answers; nothing is stored
     * @throws NoModelYetException        while the assessment's first model is being trained; it holds the notices
     * @throws PredictionFailedException  when the model or the database fails; it holds the notices, and nothing is stored
     */
    public PredictionResult predict(String assessment, PredictionRequest request) {
        try (LiveAssessment live = assessments.open(assessment).orElseThrow(() -> new UnknownAssessmentException(assessment))) {
            Answers answers = RequestValidation.validate(live.schema(), request);
            Audience audience = words.audience(request.caller().locale(), request.caller().country());
            List<Notice> notices = notices(live, answers, audience);
            Scored scored;
            String version;
            try (ModelHold held = serving.apply(live).orElseThrow(() -> noModel(assessment, notices))) {
                version = held.model().version();
                scored = score(live, held.model(), answers, notices);
            }
            String token = Tokens.fresh();
            PredictionRow row = record(row(token, live, answers, scored, version, request, notices), notices);
            return results.fresh(token, row, live, answers, scored, audience, notices);
        }
    }

    /** A plugin that is deleted while somebody asks is gone, not in training. */
    private RuntimeException noModel(String assessment, List<Notice> notices) {
        return assessments.ids().contains(assessment)
                ? new NoModelYetException(assessment, notices)
                : new UnknownAssessmentException(assessment);
    }

    /** A result must not be shown without what the plugin would say first. */
    private static List<Notice> notices(LiveAssessment live, Answers answers, Audience audience) {
        try {
            return Words.asked(live, answers, audience);
        } catch (PluginFailedException e) {
            throw failed(live, List.of(), e);
        }
    }

    private static PredictionFailedException failed(LiveAssessment live, List<Notice> notices, PluginFailedException e) {
        return new PredictionFailedException(
                Message.of("prediction.pluginFails", live.descriptor().id()),
                false,
                notices,
                e);
    }

    private static Scored score(LiveAssessment live, ServingModel model, Answers answers, List<Notice> notices) {
        try {
            FeatureVector features = answers.encode(live.schema());
            return Scored.of(live.target(), PluginCode.ask(model.assessment(), "predict()", () -> model.model().predict(features)));
        } catch (RuntimeException e) {
            throw new PredictionFailedException(
                    Message.of("prediction.modelFails", model.version(), model.assessment()),
                    false,
                    notices,
                    e);
        }
    }

    /** Without its group a case could stand on both sides of the split, so it is not stored without. */
    private PredictionRow row(
            String token, LiveAssessment live, Answers answers, Scored scored, String version, PredictionRequest request, List<Notice> notices) {
        try {
            return rows.row(token, live, answers, scored, version, request);
        } catch (PluginFailedException e) {
            throw failed(live, notices, e);
        }
    }

    private PredictionRow record(PredictionRow row, List<Notice> notices) {
        try {
            recorder.record(row);
            return row;
        } catch (OverloadedException e) {
            throw new PredictionFailedException(e.told(), true, notices, e);
        } catch (RuntimeException e) {
            throw new PredictionFailedException(
                    Message.of("prediction.notStored"), true, notices, e);
        }
    }

    /** The prediction that a token opens, or empty when the token opens none. Notices and advice are given in the reader's language. */
    public Optional<PredictionResult> find(String token, Locale locale, String country) {
        return predictions.findByTokenHash(Tokens.hash(token)).map(row -> results.stored(token, row, locale, country));
    }

    /** Erases a prediction with its answers and outcome; only counts remain. Returns false when the token opens none. */
    public boolean erase(String token) {
        return erasure.erase(Tokens.hash(token));
    }

    /** The safety messages for answers, whatever the state of model and database; empty when the answers do not fit. */
    public List<Notice> notices(String assessment, Map<String, ?> answers, Locale locale, String country) {
        Optional<LiveAssessment> opened = assessments.open(assessment);
        if (opened.isEmpty()) {
            return List.of();
        }
        try (LiveAssessment live = opened.get()) {
            return words.notices(live, AnswerValidation.validate(live.schema(), answers), words.audience(locale, country));
        } catch (InvalidAnswersException e) {
            return List.of();
        }
    }
}
