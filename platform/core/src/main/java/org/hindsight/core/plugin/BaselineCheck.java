package org.hindsight.core.plugin;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<String, Integer> misfits = new LinkedHashMap<>();
    private final Map<String, Double> examples = new LinkedHashMap<>();

    private BaselineCheck(PluginContract contract) {
        this.contract = contract;
    }

    /** Reads the baseline data through the plugin's own loader, where the jar has any, and checks its rows. */
    static void check(LoadedJar jar, PluginContract contract) throws RefusedJarException {
        String id = contract.descriptor().id();
        if (jar.baseline(id).isEmpty()) {
            return;
        }
        Baseline baseline = PluginContract.ask("baseline(), given the baseline data in the jar,", () -> {
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
            throw new RefusedJarException("Its baseline data has no rows. "
                    + "Put the data into the jar, or leave the file out.");
        }
        if (fitting < LEAST_FITTING * lines) {
            throw new RefusedJarException("Its schema contradicts its baseline data: " + (lines - fitting)
                    + " of " + lines + " lines do not fit. " + String.join(" ", problems(baseline.rejected()))
                    + " Correct the schema or the data.");
        }
    }

    private List<String> problems(List<RejectedLine> rejected) {
        List<String> problems = new ArrayList<>();
        misfits.forEach((what, rows) -> problems.add(
                what.formatted(examples.get(what)) + (rows == 1 ? " (1 row)." : " (" + rows + " rows).")));
        rejected.forEach(line -> problems.add("Line " + line.line() + ": " + line.message()));
        if (problems.size() <= MOST_PROBLEMS) {
            return problems;
        }
        List<String> shown = new ArrayList<>(problems.subList(0, MOST_PROBLEMS));
        shown.add("And " + (problems.size() - MOST_PROBLEMS) + " more.");
        return shown;
    }

    private boolean fits(LabelledRow row) {
        List<Feature> features = contract.schema().features();
        FeatureVector values = row.features();
        if (values.size() != features.size()) {
            String lengths = "The loader gives %.0f values a row, the schema has " + features.size() + " features";
            return misfit(lengths, values.size());
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
                misfit("'" + escaped(feature.name()) + "' lies outside " + numeric.min() + " to " + numeric.max()
                        + ", such as %s", value);
            case NumericFeature numeric when numeric.integer() && value != Math.rint(value) ->
                misfit("'" + escaped(feature.name()) + "' is no whole number, such as %s", value);
            case ChoiceFeature choice when value != Math.rint(value) || value < 0 || value >= choice.choices().size() ->
                misfit("'" + escaped(feature.name()) + "' is no position among its " + choice.choices().size()
                        + " choices, such as %s", value);
            default -> true;
        };
    }

    private boolean fitsTarget(double value) {
        Target target = contract.target();
        return switch (target) {
            case ClassTarget classes when value != Math.rint(value) || value < 0 || value >= classes.labels().size() ->
                misfit("The outcome is no position among the " + classes.labels().size() + " labels, such as %s",
                        value);
            case NumericTarget numeric when value < numeric.min() || value > numeric.max() ->
                misfit("The outcome lies outside " + numeric.min() + " to " + numeric.max() + ", such as %s", value);
            default -> true;
        };
    }

    private boolean misfit(String what, double value) {
        misfits.merge(what, 1, Integer::sum);
        examples.putIfAbsent(what, value);
        return false;
    }

    private static String escaped(String name) {
        return name.replace("%", "%%");
    }
}
