package org.hindsight.bench.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.hindsight.core.evaluation.Evaluation;
import org.hindsight.core.evaluation.Holdout;
import org.hindsight.core.promotion.Ruling;
import org.hindsight.plugin.PromotionRules.Metric;
import org.junit.jupiter.api.Test;

/** A simulation is evidence only when its own parts are right. */
class SimulationTest {

    private final SplittableRandom random = new SplittableRandom(1);
    private final World world = World.random(random);

    private List<Case> cases(int count) {
        List<Case> cases = new ArrayList<>();
        History.arrive(cases, count, 0, world, Scenario.IMPROVING, random);
        return cases;
    }

    private static double area(List<Case> cases, Model model) {
        Bout bout = new Bout(cases, model, model, model, 1, cases.size());
        Holdout holdout = bout.holdout(true);
        return Evaluation.values(bout.scores(holdout, model)).get(Metric.ROC_AUC);
    }

    @Test
    void aPerfectModelHasAnAreaOfAbout79() {
        assertThat(world.areaOf(new Model(world.weights(), World.INTERCEPT))).isCloseTo(0.79, within(0.005));
    }

    @Test
    void computedAreasAgreeWithCountedOnes() {
        List<Case> many = cases(40_000);
        double[] half = world.weights().clone();
        Arrays.fill(half, 0, 6, 0);
        for (Model model : List.of(new Model(world.weights(), 0), new Model(half, 3), Model.fit(cases(150)))) {
            assertThat(world.areaOf(model)).isCloseTo(area(many, model), within(0.01));
        }
    }

    @Test
    void logisticRegressionFindsTheTruthInManyCases() {
        Model model = Model.fit(cases(100_000));

        assertThat(model.intercept()).isCloseTo(World.INTERCEPT, within(0.05));
        for (int feature = 0; feature < World.FEATURES; feature++) {
            assertThat(model.weights()[feature]).isCloseTo(world.weights()[feature], within(0.05));
        }
    }

    @Test
    void differenceOfAreasIsThatOfTheAreasAndItsErrorThatOfRepeatedSamples() {
        Model strong = new Model(world.weights(), 0);
        Model weak = Model.fit(cases(100));
        double sum = 0;
        double squares = 0;
        double errors = 0;
        for (int sample = 0; sample < 300; sample++) {
            List<Case> some = cases(200);
            AreaDifference difference = AreaDifference.of(new Bout(some, weak, strong, weak, 1, 200));
            assertThat(difference.value()).isCloseTo(area(some, strong) - area(some, weak), within(1e-9));
            sum += difference.value();
            squares += difference.value() * difference.value();
            errors += difference.error();
        }
        double spread = Math.sqrt(squares / 300 - sum / 300 * (sum / 300));
        assertThat(errors / 300).isCloseTo(spread, within(0.2 * spread));
    }

    @Test
    void aGateThatLetsEverythingInServesTheNewestModel() {
        History history = History.of(Scenario.SHIFT, 300, new SplittableRandom(2));

        Course course = Replay.of(history, new Gatekeeper.AreaBound("all", -1, 0.5, false));
        Course none = Replay.of(history, new Gatekeeper.AreaBound("none", 1, 0.5, false));

        assertThat(course.halfway()).isLessThan(History.LOOKS);
        assertThat(none).isEqualTo(new Course(false, false, History.LOOKS + 1, false));
    }

    @Test
    void theRuleNeverAsksAPersonWithoutKnowingTheBaseline() {
        History history = History.of(Scenario.SHIFT, 300, new SplittableRandom(2));
        Model first = history.models().getFirst();
        Model last = history.models().getLast();
        List<Case> aside = history.cases().stream().filter(Case::aside).toList();
        Bout bout = new Bout(aside, first, last, first, History.LOOKS, 60);

        assertThat(new Gatekeeper.Rule("with", true, false).judge(bout).result())
                .isEqualTo(Ruling.Result.NEEDS_REVIEW);
        assertThat(new Gatekeeper.Rule("without", false, false).judge(bout).result())
                .isEqualTo(Ruling.Result.PROMOTED);
    }
}
