package org.hindsight.weka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hindsight.plugin.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import weka.classifiers.trees.REPTree;
import weka.classifiers.trees.RandomTree;
import weka.core.Instances;

class WekaTreeTest {

    static List<Dataset> datasets() {
        WekaRuntime.prepare();
        return List.of(Worlds.binary(500, 1), Worlds.three(500, 1), Worlds.waits(500, 1));
    }

    private static Instances instances(Dataset data) {
        Encoder encoder = Encoder.fit(
                Preparation.of(data.schema(), data.target()), data.rows(), Learner.Choices.POSITION, false);
        return WekaData.of(encoder, data.target(), data.rows());
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void answersAsWekasTreeDoes(Dataset data) throws Exception {
        Instances instances = instances(data);
        boolean labels = instances.classAttribute().isNominal();
        RandomTree tree = new RandomTree();
        tree.buildClassifier(instances);
        TreeScorer flat = WekaTree.flatten(tree, labels, instances.numClasses(), Integer.MAX_VALUE);
        for (int i = 0; i < instances.size(); i++) {
            double[] expected = tree.distributionForInstance(instances.get(i));
            assertThat(flat.score(instances.get(i).toDoubleArray())).containsExactly(expected, within(1e-5));
        }
    }

    @Test
    void answersAsWekasRegressionTreeDoes() throws Exception {
        Instances instances = instances(Worlds.waits(500, 1));
        REPTree tree = new REPTree();
        tree.setNoPruning(true);
        tree.setMaxDepth(5);
        tree.buildClassifier(instances);
        TreeScorer.Builder builder = new TreeScorer.Builder(1, 1, 4, 4);
        WekaTree.flatten(tree, 0.5, builder);
        TreeScorer flat = builder.build();
        for (int i = 0; i < instances.size(); i++) {
            assertThat(flat.score(instances.get(i).toDoubleArray())[0])
                    .isCloseTo(0.5 * tree.classifyInstance(instances.get(i)), within(1e-5));
        }
    }

    @ParameterizedTest
    @MethodSource("datasets")
    void takesBackTheSplitsOfTheFewestRowsUntilATreeFits(Dataset data) throws Exception {
        Instances instances = instances(data);
        boolean labels = instances.classAttribute().isNominal();
        RandomTree tree = new RandomTree();
        tree.buildClassifier(instances);
        assertThat(WekaTree.flatten(tree, labels, instances.numClasses(), Integer.MAX_VALUE).leaves()).isGreaterThan(40);
        TreeScorer small = WekaTree.flatten(tree, labels, instances.numClasses(), 20);
        assertThat(small.leaves()).isBetween(5, 20);
        // the mean over the training rows does not change when leaves are joined
        double[] shares = new double[instances.numClasses()];
        double[] expected = new double[shares.length];
        for (int i = 0; i < instances.size(); i++) {
            double[] score = small.score(instances.get(i).toDoubleArray());
            double[] answer = tree.distributionForInstance(instances.get(i));
            for (int k = 0; k < shares.length; k++) {
                shares[k] += score[k] / instances.size();
                expected[k] += answer[k] / instances.size();
            }
        }
        assertThat(shares).containsExactly(expected, within(1e-4));
    }
}
