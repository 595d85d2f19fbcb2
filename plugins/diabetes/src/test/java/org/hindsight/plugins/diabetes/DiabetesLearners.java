package org.hindsight.plugins.diabetes;

import java.io.IOException;
import org.hindsight.plugin.testkit.PluginChecks;
import org.hindsight.weka.Learner;
import org.hindsight.weka.LearnerComparison;
import org.junit.jupiter.api.Test;
import weka.classifiers.bayes.NaiveBayes;

/** Prints the tables of this plugin's README, which tells how to run it. It takes minutes, so no build does. */
class DiabetesLearners {

    @Test
    void compareLearners() throws IOException {
        System.out.println(comparison()
                .add("**logistic, ridge 1, submodels** (in use)", new DiabetesPlugin().trainer())
                .add("logistic, ridge 1", DiabetesTraining.with(Learner.logistic()))
                .add("logistic, ridge 10, submodels",
                        DiabetesTraining.withSubmodels(new Learner.Logistic(10)))
                .add("forest of 200, leaf 5", DiabetesTraining.with(Learner.forest()))
                .add("forest of 200, leaf 10", DiabetesTraining.with(Learner.forest().withMinimumLeaf(10)))
                .add("forest, leaf 5, without skin fold and insulin",
                        DiabetesTraining.with(Learner.forest()).without("SkinThickness", "Insulin"))
                .add("boosted trees of depth 3", DiabetesTraining.with(Learner.boosting()))
                .add("boosted trees of depth 1", DiabetesTraining.with(Learner.boosting().withDepth(1)))
                .add("naive Bayes", DiabetesTraining.with(new Learner.Custom(
                        "Naive Bayes", "usual ones", NaiveBayes::new, Learner.Choices.NOMINAL, false)))
                .repeated(2)
                .run()
                .markdown());
    }

    @Test
    void leaveAnswersOpen() throws IOException {
        System.out.println(comparison()
                .add("**submodels**", new DiabetesPlugin().trainer())
                .add("filled", DiabetesTraining.with(Learner.logistic()))
                .withholding("SkinThickness", "Insulin", "DiabetesPedigreeFunction")
                .withholding("BMI")
                .withholding("Glucose")
                .withholding(DiabetesTraining.OPTIONAL)
                .repeated(2)
                .run()
                .markdown());
    }

    private static LearnerComparison comparison() throws IOException {
        DiabetesPlugin plugin = new DiabetesPlugin();
        return LearnerComparison.of(plugin, PluginChecks.shippedBaseline(plugin));
    }
}
