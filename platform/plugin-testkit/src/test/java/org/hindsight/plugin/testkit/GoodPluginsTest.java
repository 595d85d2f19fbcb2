package org.hindsight.plugin.testkit;

import java.io.InputStream;
import java.util.List;
import org.hindsight.plugin.AssessmentPlugin;
import org.hindsight.plugin.BaselineLoader;
import org.hindsight.plugin.FollowUp;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.NumericTarget;
import org.hindsight.plugin.Target;
import org.hindsight.plugin.Trainer;
import org.junit.jupiter.api.Nested;

/** Plugins that hold to the contract pass all of it, whatever their target. */
class GoodPluginsTest {

    @Nested
    class OfLabels extends AssessmentPluginContract {
        @Override
        protected AssessmentPlugin plugin() {
            return new RainPlugin();
        }

        @Override
        protected InputStream baseline() {
            return RainPlugin.csv();
        }
    }

    @Nested
    class OfNumbers extends AssessmentPluginContract {
        @Override
        protected AssessmentPlugin plugin() {
            return new HumidityPlugin();
        }

        @Override
        protected InputStream baseline() {
            return RainPlugin.csv();
        }
    }

    /** Predicts how humid it will be from how humid it is. */
    static final class HumidityPlugin extends RainPlugin {
        @Override
        public Target target() {
            return new NumericTarget("%", 0, 100, 5);
        }

        @Override
        public BaselineLoader baseline() {
            return in -> {
                BaselineLoader.Baseline rain = load(in);
                List<LabelledRow> rows = rain.rows().stream()
                        .map(row -> new LabelledRow(
                                row.features(), Math.clamp(row.features().get(0) + 5 * row.features().get(2), 0, 100), null))
                        .toList();
                return new BaselineLoader.Baseline(rows, List.of(), List.of());
            };
        }

        @Override
        public Trainer trainer() {
            return new SmallTrainer(features(), target());
        }

        @Override
        public FollowUp followUp() {
            return new FollowUp(super.followUp().after(), "How humid was it?", List.of());
        }
    }
}
