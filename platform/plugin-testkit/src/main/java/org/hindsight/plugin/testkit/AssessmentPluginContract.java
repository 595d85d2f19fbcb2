package org.hindsight.plugin.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.hindsight.plugin.AssessmentPlugin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The contract that every plugin passes. A plugin's test extends this class and overrides one method:
 *
 * <pre>{@code
 * class HeartPluginTest extends AssessmentPluginContract {
 *     @Override
 *     protected AssessmentPlugin plugin() {
 *         return new HeartPlugin();
 *     }
 * }
 * }</pre>
 *
 * <p>The plugin, its rows and one trained model serve all tests of the class. {@link PluginChecks} offers the same without JUnit.
 */
@TestInstance(Lifecycle.PER_CLASS)
public abstract class AssessmentPluginContract {

    private @Nullable PluginChecks checks;

    /** Called by JUnit for each plugin's test class. */
    protected AssessmentPluginContract() {}

    /** A new instance of the plugin, made as the platform makes it: by its public constructor without parameters. */
    protected abstract AssessmentPlugin plugin();

    /**
     * Opens the baseline data that the plugin ships; by default the resource {@code /baseline-data/<id>.csv}, or else
     * {@code /baseline.csv}, of the plugin's class loader.
     *
     * @throws IOException when there is none
     */
    protected InputStream baseline() throws IOException {
        return PluginChecks.shippedBaseline(plugin());
    }

    /** The plugin's jar where it exists already; by default what the system property {@code hindsight.plugin.jar} names. */
    protected Optional<Path> jar() {
        return Optional.ofNullable(System.getProperty(PluginChecks.JAR_PROPERTY)).map(Path::of);
    }

    private synchronized void check(String name) throws Exception {
        if (checks == null) {
            checks = PluginChecks.of(plugin(), this::baseline, jar());
        }
        Check check = checks.named(name);
        check.skipped().ifPresent(why -> Assumptions.abort(() -> why));
        check.body().run();
    }

    @Test
    final void saysTheSameOnEveryCall() throws Exception {
        check("saysTheSameOnEveryCall");
    }

    @Test
    final void asksWithSensibleRanges() throws Exception {
        check("asksWithSensibleRanges");
    }

    @Test
    final void followUpAnswersMatchTheLabels() throws Exception {
        check("followUpAnswersMatchTheLabels");
    }

    @Test
    final void promotionMetricFitsTheTarget() throws Exception {
        check("promotionMetricFitsTheTarget");
    }

    @Test
    final void triggersCanFire() throws Exception {
        check("triggersCanFire");
    }

    @Test
    final void quasiIdentifiersNameFeatures() throws Exception {
        check("quasiIdentifiersNameFeatures");
    }

    @Test
    final void textsHaveKnownKeys() throws Exception {
        check("textsHaveKnownKeys");
    }

    @Test
    final void readsTheShippedBaselineWithoutRejectedLines() throws Exception {
        check("readsTheShippedBaselineWithoutRejectedLines");
    }

    @Test
    final void baselineFitsTheSchema() throws Exception {
        check("baselineFitsTheSchema");
    }

    @Test
    final void baselineHoldsEveryFeatureAndOutcome() throws Exception {
        check("baselineHoldsEveryFeatureAndOutcome");
    }

    @Test
    final void readsTheSameRowsEveryTime() throws Exception {
        check("readsTheSameRowsEveryTime");
    }

    @Test
    final void refusesFilesThatAreNoBaseline() throws Exception {
        check("refusesFilesThatAreNoBaseline");
    }

    @Test
    final void groupsCasesTheSameWayEveryTime() throws Exception {
        check("groupsCasesTheSameWayEveryTime");
    }

    @Test
    final void trainsTheSameModelFromTheSameSeed() throws Exception {
        check("trainsTheSameModelFromTheSameSeed");
    }

    @Test
    final void predictsTheSameAfterWritingAndReading() throws Exception {
        check("predictsTheSameAfterWritingAndReading");
    }

    @Test
    final void refusesDamagedModels() throws Exception {
        check("refusesDamagedModels");
    }

    @Test
    final void stopsWhenCancelled() throws Exception {
        check("stopsWhenCancelled");
    }

    @Test
    final void reportsProgressAsAgreed() throws Exception {
        check("reportsProgressAsAgreed");
    }

    @Test
    final void describesItsModel() throws Exception {
        check("describesItsModel");
    }

    @Test
    final void beatsTheTrivialPrediction() throws Exception {
        check("beatsTheTrivialPrediction");
    }

    @Test
    final void givesSoundPredictionsForEveryRow() throws Exception {
        check("givesSoundPredictionsForEveryRow");
    }

    @Test
    final void scoresCasesWithMissingAnswers() throws Exception {
        check("scoresCasesWithMissingAnswers");
    }

    @Test
    final void scoresExtremesAndEveryChoice() throws Exception {
        check("scoresExtremesAndEveryChoice");
    }

    @Test
    final void predictsTheSameFromManyThreads() throws Exception {
        check("predictsTheSameFromManyThreads");
    }

    @Test
    final void givesNoticesWithoutAModel() throws Exception {
        check("givesNoticesWithoutAModel");
    }

    @Test
    final void advisesOnEveryResult() throws Exception {
        check("advisesOnEveryResult");
    }

    @Test
    final void jarHoldsItsOwnClassesAlone() throws Exception {
        check("jarHoldsItsOwnClassesAlone");
    }

    @Test
    final void jarIntroducesThePlugin() throws Exception {
        check("jarIntroducesThePlugin");
    }
}
