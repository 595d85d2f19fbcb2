package org.hindsight.plugin.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hindsight.plugin.AssessmentPlugin;

/**
 * The checks of the contract without JUnit, for a command that looks at somebody's jar. They share one plugin, its baseline data and one
 * model of them, which is trained when the first check needs it. Run them one after the other.
 */
public final class PluginChecks {

    /** The system property that names the plugin's jar when nothing else does. */
    public static final String JAR_PROPERTY = "hindsight.plugin.jar";

    private final List<Check> checks;

    private PluginChecks(AssessmentPlugin plugin, Subject.Source baseline, Optional<Path> jar) {
        Subject subject = new Subject(plugin, baseline);
        List<Check> all = new ArrayList<>();
        all.addAll(new SchemaChecks(subject).all());
        all.addAll(new BaselineChecks(subject).all());
        all.addAll(new TrainingChecks(subject).all());
        all.addAll(new PredictionChecks(subject).all());
        all.addAll(new WordChecks(subject).all());
        all.addAll(new JarChecks(plugin, jar).all());
        this.checks = List.copyOf(all);
    }

    /** Opens the plugin's baseline data, anew on each call. */
    @FunctionalInterface
    public interface BaselineSource {
        /** Opens the file; the caller closes it. */
        InputStream open() throws IOException;
    }

    /** Checks of a plugin whose baseline data is a resource of its class loader; see {@link #shippedBaseline}. */
    public static PluginChecks of(AssessmentPlugin plugin) {
        return of(plugin, () -> shippedBaseline(plugin), Optional.empty());
    }

    /**
     * Checks of a plugin.
     *
     * @param plugin   a new instance
     * @param baseline opens its baseline data
     * @param jar      its jar; without one the checks of the jar are skipped
     */
    public static PluginChecks of(AssessmentPlugin plugin, BaselineSource baseline, Optional<Path> jar) {
        return new PluginChecks(plugin, baseline::open, jar);
    }

    /**
     * Opens the resource {@code /baseline-data/<id>.csv} of the plugin's class loader, or else {@code /baseline.csv}.
     *
     * @throws NoSuchFileException when there is neither
     */
    public static InputStream shippedBaseline(AssessmentPlugin plugin) throws IOException {
        String own = "baseline-data/" + plugin.descriptor().id() + ".csv";
        for (String name : List.of(own, "baseline.csv")) {
            InputStream in = plugin.getClass().getClassLoader().getResourceAsStream(name);
            if (in != null) {
                return in;
            }
        }
        throw new NoSuchFileException(own, null, "The plugin brings no baseline data: put the file into its resources");
    }

    /** All checks, in a sensible order. */
    public List<Check> all() {
        return checks;
    }

    /**
     * The check of this name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Check named(String name) {
        return checks.stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no check '" + name + "'."));
    }

    /** Makes all checks and tells what came of each; never throws. */
    public List<CheckResult> run() {
        return checks.stream().map(Check::result).toList();
    }
}
