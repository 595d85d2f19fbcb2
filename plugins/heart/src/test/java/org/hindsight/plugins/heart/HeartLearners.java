package org.hindsight.plugins.heart;

import java.io.IOException;
import org.hindsight.plugin.testkit.PluginChecks;
import org.hindsight.weka.Learner;
import org.hindsight.weka.LearnerComparison;
import org.junit.jupiter.api.Test;
import weka.classifiers.bayes.NaiveBayes;

/** Prints the tables of this plugin's README, which tells how to run it. It takes minutes, so no build does. */
class HeartLearners {

    @Test
    void compareLearners() throws IOException {
        System.out.println(comparison()
                .add("**logistic, ridge 1, submodels** (in use)", new HeartPlugin().trainer())
                .add("logistic, ridge 1", HeartTraining.with(Learner.logistic()))
                .add("logistic, ridge 10, submodels",
                        HeartTraining.withSubmodels(new Learner.Logistic(10)))
                .add("forest of 200, leaf 5", HeartTraining.with(Learner.forest()))
                .add("forest of 200, leaf 2", HeartTraining.with(Learner.forest().withMinimumLeaf(2)))
                .add("boosted trees of depth 3", HeartTraining.with(Learner.boosting()))
                .add("boosted trees of depth 1", HeartTraining.with(Learner.boosting().withDepth(1)))
                .add("naive Bayes", HeartTraining.with(new Learner.Custom(
                        "Naive Bayes", "usual ones", NaiveBayes::new, Learner.Choices.NOMINAL, false)))
                .repeated(3)
                .run()
                .markdown());
    }

    @Test
    void leaveAnswersOpen() throws IOException {
        System.out.println(comparison()
                .add("**submodels**", new HeartPlugin().trainer())
                .add("filled", HeartTraining.with(Learner.logistic()))
                .add("forest, submodels", HeartTraining.withSubmodels(Learner.forest().withTrees(100)))
                .withholding("ca")
                .withholding("thal")
                .withholding("ca", "thal")
                .withholding(HeartTraining.OPTIONAL)
                .repeated(3)
                .run()
                .markdown());
    }

    private static LearnerComparison comparison() throws IOException {
        HeartPlugin plugin = new HeartPlugin();
        return LearnerComparison.of(plugin, PluginChecks.shippedBaseline(plugin));
    }
}
