package org.hindsight.core.plugin;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hindsight.core.message.Message;
import org.hindsight.plugin.BaselineLoader.Baseline;
import org.hindsight.plugin.BaselineLoader.RejectedLine;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.NumericFeature;
import org.hindsight.plugin.NumericTarget;
import org.hindsight.plugin.Target;

/**
 * Whether a plugin's schema goes with the baseline data in its jar. A few bad lines are a matter for the training
 * run, which counts them; when more than one in ten does not fit, schema and data speak of different things.
 */
final class BaselineCheck {

    private static final double LEAST_FITTING = 0.9;
    private static final int MOST_PROBLEMS = 20;

    private final PluginContract contract;
    private final Map<Message, Integer> misfits = new LinkedHashMap<>();
    private final Map<Message, Double> examples = new LinkedHashMap<>();

    private BaselineCheck(PluginContract contract) {
        this.contract = contract;
    }

    /** Reads the baseline data through the plugin's own loader, where the jar has any, and checks its rows. */
    static void check(LoadedJar jar, PluginContract contract) throws RefusedJarException {
        String id = contract.descriptor().id();
        if (jar.baseline(id).isEmpty()) {
            return;
        }
        Baseline baseline = PluginContract.ask(Message.of("jar.itsBaseline"), () -> {
            try (InputStream csv = jar.openBaseline(id)) {
                return jar.plugin().baseline().load(csv);
            }
        });
        new BaselineCheck(contract).check(baseline);
    }

    private void check(Baseline baseline) throws RefusedJarException {
        long fitting = baseline.rows().stream().filter(this::fits).count();
        long lines = baseline.rows().size() + baseline.rejected().size();
        if (lines == 0) {
            throw new RefusedJarException(Message.of("jar.baseline.empty"));
        }
        if (fitting < LEAST_FITTING * lines) {
            throw new RefusedJarException(Message.of(
                    "jar.baseline.contradicts", lines - fitting, lines, Message.join(problems(baseline.rejected()))));
        }
    }

    private List<Message> problems(List<RejectedLine> rejected) {
        List<Message> problems = new ArrayList<>();
        misfits.forEach((what, rows) -> problems.add(
                Message.of("jar.baseline.misfit", withExample(what), rows)));
        rejected.forEach(line -> problems.add(Message.of("jar.baseline.line", line.line(), line.message())));
        if (problems.size() <= MOST_PROBLEMS) {
            return problems;
        }
        List<Message> shown = new ArrayList<>(problems.subList(0, MOST_PROBLEMS));
        shown.add(Message.of("jar.baseline.more", problems.size() - MOST_PROBLEMS));
        return shown;
    }

    private boolean fits(LabelledRow row) {
        List<Feature> features = contract.schema().features();
        FeatureVector values = row.features();
        if (values.size() != features.size()) {
            misfits.merge(Message.of("jar.baseline.length", values.size(), features.size()), 1, Integer::sum);
            return false;
        }
        boolean fits = fitsTarget(row.target());
        for (int i = 0; i < features.size(); i++) {
            // A value that a person must give may be missing in old data.
            fits &= values.isMissing(i) || fits(features.get(i), values.get(i));
        }
        return fits;
    }

    private boolean fits(Feature feature, double value) {
        return switch (feature) {
            case NumericFeature numeric when value < numeric.min() || value > numeric.max() ->
                misfit(Message.of("jar.baseline.outside", feature.name(), text(numeric.min()), text(numeric.max())), value);
            case NumericFeature numeric when numeric.integer() && value != Math.rint(value) ->
                misfit(Message.of("jar.baseline.notWhole", feature.name()), value);
            case ChoiceFeature choice when value != Math.rint(value) || value < 0 || value >= choice.choices().size() ->
                misfit(Message.of("jar.baseline.noChoice", feature.name(), choice.choices().size()), value);
            default -> true;
        };
    }

    private boolean fitsTarget(double value) {
        Target target = contract.target();
        return switch (target) {
            case ClassTarget classes when value != Math.rint(value) || value < 0 || value >= classes.labels().size() ->
                misfit(Message.of("jar.baseline.noLabel", classes.labels().size()), value);
            case NumericTarget numeric when value < numeric.min() || value > numeric.max() ->
                misfit(Message.of("jar.baseline.outcomeOutside", text(numeric.min()), text(numeric.max())), value);
            default -> true;
        };
    }

    private boolean misfit(Message what, double value) {
        misfits.merge(what, 1, Integer::sum);
        examples.putIfAbsent(what, value);
        return false;
    }

    private Message withExample(Message what) {
        Double example = examples.get(what);
        return example == null ? what : Message.of("jar.baseline.suchAs", what, String.valueOf(example));
    }

    private static String text(double number) {
        return String.valueOf(number);
    }
}
