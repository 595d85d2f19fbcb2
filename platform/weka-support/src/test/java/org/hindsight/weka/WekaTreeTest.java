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
import weka.core.Utils;

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
        TreeScorer flat = WekaTree.flatten(tree, 0.5);
        for (int i = 0; i < instances.size(); i++) {
            assertThat(flat.score(instances.get(i).toDoubleArray())[0])
                    .isCloseTo(0.5 * tree.classifyInstance(instances.get(i)), within(1e-5));
        }
    }

    @Test
    void growsWekasRegressionTreeFromRowsInOrder() throws Exception {
        Instances instances = instances(Worlds.waits(500, 1));
        for (int i = 0; i < instances.size(); i++) {
            instances.get(i).setWeight(0.5 + i % 7);
        }
        REPTree expected = settled(new REPTree());
        expected.setNoPruning(true);
        expected.buildClassifier(new Instances(instances));
        PresortedTree tree = settled(new PresortedTree());
        int[][] order = new int[instances.numAttributes() - 1][];
        for (int input = 0; input < order.length; input++) {
            order[input] = Utils.sort(instances.attributeToDoubleArray(input));
        }
        tree.grow(instances, order);
        assertThat(tree.numNodes()).isGreaterThan(10).isEqualTo(expected.numNodes());
        for (int i = 0; i < instances.size(); i++) {
            assertThat(tree.classifyInstance(instances.get(i)))
                    .isCloseTo(expected.classifyInstance(instances.get(i)), within(1e-9));
        }
    }

    private static <T extends REPTree> T settled(T tree) {
        tree.setMaxDepth(5);
        tree.setMinNum(10);
        tree.setMinVarianceProp(1e-6);
        return tree;
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
