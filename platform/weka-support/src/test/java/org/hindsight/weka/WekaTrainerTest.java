package org.hindsight.weka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.hindsight.plugin.Dataset;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.TrainedModel;
import org.hindsight.plugin.TrainingContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.bayes.NaiveBayes;

class WekaTrainerTest {

    record Case(String name, Learner learner, Dataset data) {
        @Override
        public String toString() {
            return name;
        }

        WekaTrainer trainer() {
            return WekaTrainer.of(data.schema(), data.target(), learner);
        }
    }

    static List<Case> cases() {
        WekaRuntime.prepare();
        Learner bayes = new Learner.Custom("Naive Bayes", "", NaiveBayes::new, Learner.Choices.NOMINAL, false);
        return List.of(
                new Case("logistic", Learner.logistic(), Worlds.binary(400, 1)),
                new Case("logistic, three labels", Learner.logistic(), Worlds.three(400, 1)),
                new Case("forest", Learner.forest().withTrees(40), Worlds.binary(400, 1)),
                new Case("forest, three labels", Learner.forest().withTrees(40), Worlds.three(1200, 1)),
                new Case("forest, number", Learner.forest().withTrees(40), Worlds.waits(600, 1)),
                new Case("linear", Learner.linear(), Worlds.waits(600, 1)),
                new Case("custom", bayes, Worlds.binary(400, 1)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void predictsTheSameAfterWritingAndReading(Case it) throws IOException {
        TrainedModel model = it.trainer().train(it.data(), TrainingContext.of(7));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(bytes);
        TrainedModel read = it.trainer().read(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(predictions(read, it.data())).isEqualTo(predictions(model, it.data()));
        assertThat(read.description()).isEqualTo(model.description());
    }

    private static List<Prediction> predictions(TrainedModel model, Dataset data) {
        return data.rows().stream().map(LabelledRow::features).map(model::predict).toList();
    }
}
