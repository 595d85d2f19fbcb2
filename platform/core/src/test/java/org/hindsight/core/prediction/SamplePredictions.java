package org.hindsight.core.prediction;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hindsight.core.assessment.LiveAssessments;
import org.hindsight.core.assessment.SampleAssessments;
import org.hindsight.core.assessment.SamplePlugin;
import org.hindsight.core.model.ModelHold;
import org.hindsight.core.model.ServingModel;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.Target;
import org.jspecify.annotations.Nullable;

/** Predictions by sample models, really validated, split and stored. */
@Singleton
@Requires(bean = SampleAssessments.class)
public class SamplePredictions {

    /** Somebody who is not signed in. */
    public static final Caller PERSON = Caller.person("192.0.2.1", Locale.ENGLISH, "US");

    private final SampleAssessments assessments;
    private final Map<String, ServingModel> models = new ConcurrentHashMap<>();
    private final Predictions predictions;

    SamplePredictions(
            SampleAssessments assessments,
            LiveAssessments live,
            PredictionRows rows,
            Recorder recorder,
            Results results,
            Words words,
            PredictionRepository repository,
            Erasure erasure) {
        this.assessments = assessments;
        this.predictions = new Predictions(
                live, asked -> Optional.ofNullable(models.get(asked.descriptor().id())).map(model -> new ModelHold(model, () -> {})), rows, recorder, results, words, repository, erasure);
    }

    /** A new sample assessment whose model {@code v1} gives the first label a chance of 0.4, or says 60. */
    public String assessment(String id, Target target) {
        assessments.put(new SamplePlugin(id, target));
        serve(id, "v1", target instanceof ClassTarget classes
                ? classes.labels().size() == 2 ? SampleModel.probabilities(0.4, 0.6) : SampleModel.probabilities(0.4, 0.35, 0.25)
                : SampleModel.number(60));
        return id;
    }

    /** Puts a model into service. */
    public void serve(String assessment, String version, SampleModel model) {
        models.put(assessment, model.serving(assessment, version));
    }

    /** What the tests are about. */
    public Predictions predictions() {
        return predictions;
    }

    /** A prediction for somebody of this age who is not signed in; gives its token. */
    public String token(String assessment, int age) {
        return predictions.predict(assessment, request(age, null, PERSON)).token();
    }

    /** A request that is in order. */
    public static PredictionRequest request(int age, @Nullable String subject, Caller caller) {
        return new PredictionRequest(answers(age), subject, false, null, caller);
    }

    /** Answers that are in order. */
    public static Map<String, Object> answers(int age) {
        return new HashMap<>(Map.of("Age", age, "Mood", "low", "Pain", true));
    }
}
