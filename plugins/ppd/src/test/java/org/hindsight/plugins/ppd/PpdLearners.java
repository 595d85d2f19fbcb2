package org.hindsight.plugins.ppd;

import java.io.IOException;
import org.hindsight.plugin.testkit.PluginChecks;
import org.hindsight.weka.Learner;
import org.hindsight.weka.LearnerComparison;
import org.junit.jupiter.api.Test;
import weka.classifiers.bayes.NaiveBayes;

/** Prints the tables of this plugin's README, which tells how to run it. It takes minutes, so no build does. */
class PpdLearners {

    @Test
    void compareLearners() throws IOException {
        System.out.println(comparison()
                .add("**logistic on the PHQ-9 sum, ridge 10, submodels** (in use)", new PpdPlugin().trainer())
                .add("logistic on the PHQ-9 sum, ridge 10", PpdTraining.withSumOfAnswers(new Learner.Logistic(10)))
                .add("logistic on the PHQ-9 sum, ridge 1", PpdTraining.withSumOfAnswers(Learner.logistic()))
                .add("logistic on grades, ridge 10", PpdTraining.withGrades(new Learner.Logistic(10)))
                .add("forest on the PHQ-9 sum, leaf 5", PpdTraining.withSumOfAnswers(Learner.forest()))
                .add("forest on grades, leaf 5", PpdTraining.withGrades(Learner.forest()))
                .add("boosted trees on the PHQ-9 sum, depth 1", PpdTraining.withSumOfAnswers(Learner.boosting().withDepth(1)))
                .add("boosted trees on grades, depth 3", PpdTraining.withGrades(Learner.boosting()))
                .add("naive Bayes", PpdTraining.withGrades(new Learner.Custom(
                        "Naive Bayes", "usual ones", NaiveBayes::new, Learner.Choices.NOMINAL, false)))
                .repeated(2)
                .run()
                .markdown());
    }

    @Test
    void leaveAnswersOpen() throws IOException {
        System.out.println(comparison()
                .add("**submodels**", new PpdPlugin().trainer())
                .add("filled", PpdTraining.withSumOfAnswers(new Learner.Logistic(10)))
                .withholding("family_history")
                .withholding("stressful_events")
                .withholding(PpdTraining.OPTIONAL)
                .repeated(2)
                .run()
                .markdown());
    }

    private static LearnerComparison comparison() throws IOException {
        PpdPlugin plugin = new PpdPlugin();
        return LearnerComparison.of(plugin, PluginChecks.shippedBaseline(plugin));
    }
}
