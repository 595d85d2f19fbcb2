package org.hindsight.core.comparison;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.hindsight.core.assessment.FakeCatalogue;
import org.hindsight.core.assessment.UnknownAssessmentException;
import org.hindsight.core.evaluation.Comparison;
import org.hindsight.core.evaluation.Evaluation;
import org.hindsight.core.evaluation.Holdout;
import org.hindsight.core.evaluation.Scores;
import org.hindsight.core.model.FakeVersions;
import org.hindsight.core.model.StoredEvaluation;
import org.hindsight.core.model.UnknownVersionException;
import org.hindsight.plugin.Prediction;

/** The real comparison of the two versions of {@code mood} on forty rows: the older one is right on 36, the newer one on 30. */
@Singleton
@Replaces(VersionComparison.class)
public class FakeComparison extends VersionComparison {

    private static final int ROWS = 40;

    private final Clock clock;
    private final Map<String, Scores> scores = Map.of("v20260301_020003", scores(4), "v20260308_020004", scores(10));

    FakeComparison(Clock clock) {
        super(null, null, null, null, null, null, null);
        this.clock = clock;
    }

    @Override
    public Optional<Comparison> compare(String assessment, List<String> names) {
        if (!assessment.equals("mood")) {
            throw new UnknownAssessmentException(assessment);
        }
        SequencedMap<String, Scores> asked = new LinkedHashMap<>();
        for (String name : names) {
            if (!scores.containsKey(name)) {
                throw new UnknownVersionException(assessment, name);
            }
            asked.put(name, scores.get(name));
        }
        return Optional.of(Comparison.of(asked));
    }

    /** The newer version is not measured yet. */
    @Override
    public Map<String, HoldoutFigures> completeHistory(String assessment) {
        String older = FakeVersions.OLDER.version();
        return assessment.equals("mood")
                ? Map.of(older, new HoldoutFigures(ROWS, ROWS, clock.instant(), StoredEvaluation.of(Evaluation.of(scores.get(older)))))
                : Map.of();
    }

    private static Scores scores(int wrong) {
        Holdout.Builder holdout = Holdout.builder(FakeCatalogue.MOOD.target(), ROWS);
        for (int row = 0; row < ROWS; row++) {
            holdout.add(row % 2, null, true);
        }
        return Scores.of(holdout.build(), row -> {
            double right = row < wrong ? 0.3 : 0.6 + row / 100.0;
            return new Prediction.ClassPrediction(row % 2 == 0 ? new double[] {right, 1 - right} : new double[] {1 - right, right});
        });
    }
}
