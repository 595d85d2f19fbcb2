package org.hindsight.weka;

import java.util.List;
import org.hindsight.plugin.Dataset;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.TrainedModel;
import weka.classifiers.bayes.NaiveBayes;
import weka.classifiers.functions.SMO;
import weka.classifiers.meta.FilteredClassifier;
import weka.classifiers.trees.M5P;
import weka.filters.unsupervised.attribute.Standardize;

/** Every learner on data that it can learn from. */
record Cases(String name, Learner learner, Dataset data, String... optional) {

    static {
        WekaRuntime.prepare();
    }

    static List<Cases> all() {
        Dataset binary = Worlds.binary(300, 1);
        Dataset three = Worlds.three(300, 1);
        Dataset waits = Worlds.waits(400, 1);
        Learner.Forest forest = Learner.forest().withTrees(30);
        Learner.Boosting boosting = Learner.boosting().withRounds(20);
        return List.of(
                new Cases("logistic", Learner.logistic(), binary),
                new Cases("logistic, three labels", Learner.logistic(), three),
                new Cases("linear", Learner.linear(), waits),
                new Cases("forest", forest, binary),
                new Cases("forest, three labels", forest, three),
                new Cases("forest, isotonic", forest, Worlds.binary(1200, 1)),
                new Cases("forest, number", forest, waits),
                new Cases("boosting", boosting, binary),
                new Cases("boosting, three labels", boosting, three),
                new Cases("boosting, number", boosting, waits),
                new Cases("custom naive Bayes", custom(NaiveBayes::new, Learner.Choices.NOMINAL), binary),
                new Cases("custom logistic", custom(weka.classifiers.functions.Logistic::new, Learner.Choices.NOMINAL), three),
                new Cases("custom support vectors", custom(SMO::new, Learner.Choices.ONE_HOT), binary),
                new Cases("custom filtered", custom(Cases::filtered, Learner.Choices.NOMINAL), binary),
                new Cases("custom model tree", custom(M5P::new, Learner.Choices.ONE_HOT), waits),
                new Cases("logistic, submodels", Learner.logistic(), binary, "c", "colour"),
                new Cases("forest, number, submodels", forest, waits, "c", "colour"));
    }

    private static FilteredClassifier filtered() {
        FilteredClassifier filtered = new FilteredClassifier();
        filtered.setFilter(new Standardize());
        filtered.setClassifier(new weka.classifiers.functions.Logistic());
        return filtered;
    }

    static Learner custom(java.util.function.Supplier<? extends weka.classifiers.Classifier> supplier, Learner.Choices choices) {
        return new Learner.Custom("Custom", "usual ones", supplier, choices, true);
    }

    WekaTrainer trainer() {
        return WekaTrainer.of(data.schema(), data.target(), learner).withOptional(optional);
    }

    List<FeatureVector> features() {
        return data.rows().stream().map(LabelledRow::features).toList();
    }

    List<Prediction> predictions(TrainedModel model) {
        return features().stream().map(model::predict).toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
