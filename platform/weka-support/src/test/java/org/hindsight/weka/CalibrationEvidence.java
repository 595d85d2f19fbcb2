package org.hindsight.weka;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Prints the tables of docs/calibration.md, which tells how to run it. It takes minutes, so no build does. */
class CalibrationEvidence {

    private static final int SAMPLES = 10;

    /** The learners of the shipped plugins. */
    private static Map<String, Learner> learners() {
        Map<String, Learner> learners = new LinkedHashMap<>();
        learners.put("logistic, ridge 1", Learner.logistic());
        learners.put("logistic, ridge 10", new Learner.Logistic(10));
        learners.put("forest of 200, leaf 5", Learner.forest());
        learners.put("boosted trees, depth 3", Learner.boosting());
        return learners;
    }

    @Test
    void chances() {
        System.out.println("| world | learner | rows | curve | raw slope | slope | intercept | off by |\n|" + " --- |".repeat(8));
        for (CalibrationStudy.World world : new CalibrationStudy.World[] {
            CalibrationStudy.World.STRAIGHT, CalibrationStudy.World.CURVED
        }) {
            learners().forEach((name, learner) -> {
                for (int rows : new int[] {300, 999, 3000}) {
                    CalibrationStudy study = CalibrationStudy.ofChances(world, learner, rows, SAMPLES);
                    boolean free = rows >= Calibration.ISOTONIC_FROM_ROWS && learner instanceof Learner.Forest;
                    String curve = free ? "isotonic" : "Platt";
                    System.out.printf(Locale.ROOT, "| %s | %s | %d | %s | %.2f | %s | %s | %.3f |%n", world.name(), name, rows, curve,
                            study.mean("raw slope").value(), study.mean("slope").text(), study.mean("intercept").text(),
                            study.mean("off").value());
                }
            });
        }
    }

    @Test
    void intervals() {
        Map<String, Learner> learners = new LinkedHashMap<>();
        learners.put("linear, ridge 1", Learner.linear());
        learners.put("forest of 100, leaf 8, all inputs", Learner.forest().withTrees(100).withMinimumLeaf(8).withFeaturesPerSplit(30));
        learners.put("boosted trees, depth 3", Learner.boosting());
        System.out.println("| learner | rows | all | easy half | difficult half |\n|" + " --- |".repeat(5));
        learners.forEach((name, learner) -> {
            for (int rows : new int[] {300, 1000, 3000}) {
                CalibrationStudy study = CalibrationStudy.ofIntervals(learner, rows, SAMPLES);
                System.out.printf("| %s | %d | %s | %s | %s |%n", name, rows, study.mean("coverage").text(),
                        study.mean("easy").text(), study.mean("difficult").text());
            }
        });
    }

    @Test
    void rowsThatLackAnswers() {
        System.out.println("| complete rows | rows that lack two tests | treatment | slope | intercept | log loss |\n|" + " --- |".repeat(6));
        for (int[] rows : new int[][] {{300, 0}, {300, 300}, {300, 3000}, {1000, 3000}}) {
            for (CalibrationStudy.Treatment treatment : CalibrationStudy.Treatment.values()) {
                CalibrationStudy study = CalibrationStudy.ofCompleteCases(treatment, rows[0], rows[1], SAMPLES);
                System.out.printf(Locale.ROOT, "| %d | %d | %s | %s | %s | %.3f |%n", rows[0], rows[1],
                        treatment.name().toLowerCase(Locale.ROOT).replace('_', ' '), study.mean("slope").text(),
                        study.mean("intercept").text(), study.mean("log loss").value());
            }
        }
    }
}
