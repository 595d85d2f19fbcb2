package org.hindsight.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.hindsight.core.plugin.PluginStatus.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineCheckTest {

    private static final String TRACE = "org.hindsight.core.plugin.probe.baseline";
    private static final String FITTING = "50,1,1\n";

    @TempDir
    Path folder;

    @Test
    void acceptsAnOddRowAmongMany() {
        assertThat(active(FITTING.repeat(9) + "500,1,1\n", new PluginSource("probe"))).isTrue();
    }

    @Test
    void acceptsMissingValues() {
        assertThat(active("NaN,1,1\n".repeat(10), new PluginSource("probe"))).isTrue();
    }

    @Test
    void refusesWhenMoreThanOneRowInTenLiesOutsideItsRange() {
        assertThat(reason(FITTING.repeat(8) + "500,1,1\n600,0,0\n", new PluginSource("probe")))
                .contains("schema contradicts its baseline data", "2 of 10 lines",
                        "'x' lies outside 0.0 to 100.0, such as 500.0 (2 rows)");
    }

    @Test
    void refusesUnknownChoicesAndLabels() {
        assertThat(reason("50,2,1\n".repeat(4) + "50,1,7\n".repeat(4), new PluginSource("probe")))
                .contains("'smoker' is no position among its 2 choices, such as 2.0 (4 rows)")
                .contains("outcome is no position among the 2 labels, such as 7.0 (4 rows)");
    }

    @Test
    void refusesFractionsWhereTheSchemaAsksForWholeNumbers() {
        PluginSource whole = new PluginSource("probe").with("features",
                "return FeatureSchema.of(new FeatureSchema.Section(\"All\", List.of("
                        + "NumericFeature.integer(\"50% share\", \"X\", \"\", 0, 100), "
                        + "ChoiceFeature.yesNo(\"smoker\", \"Smoker\"))));");

        assertThat(reason("50.5,1,1\n".repeat(3), whole)).contains("'50% share' is no whole number, such as 50.5 "
                + "(3 rows)");
    }

    @Test
    void refusesOutcomesOutsideTheTargetsRange() {
        PluginSource number = new PluginSource("probe")
                .with("target", "return new NumericTarget(\"minutes\", 0, 60, 5);")
                .with("followUp", "return new FollowUp(Duration.ZERO, \"How long?\", List.of());");

        assertThat(active("50,1,45\n".repeat(3), number)).isTrue();
        assertThat(reason("50,1,90\n".repeat(3), number)).contains("outcome lies outside 0.0 to 60.0, such as 90.0");
    }

    @Test
    void refusesALoaderThatGivesRowsOfAnotherLength() {
        PluginSource longer = new PluginSource("probe").with("features",
                "return FeatureSchema.of(new FeatureSchema.Section(\"All\", List.of(ChoiceFeature.yesNo(\"smoker\", "
                        + "\"Smoker\"))));");

        assertThat(reason(FITTING, longer)).contains("gives 2 values a row, the schema has 1 features");
    }

    @Test
    void refusesWhenTheLoaderRejectsMostLinesAndTellsWhich() {
        assertThat(reason("x,y,z\n".repeat(30), new PluginSource("probe")))
                .contains("30 of 30 lines", "Line 2: expected numbers, found 'x,y,z'.", "And 10 more.");
    }

    @Test
    void refusesWhenTheLoaderRefusesTheFile() {
        PluginJar jar = PluginJar.good("probe").entry("baseline-data/probe.csv", "a,b\n1,2\n");

        assertThat(reason(jar)).contains("baseline data in the jar, refused it: line 1: expected x,smoker,outcome, "
                + "found a,b");
    }

    @Test
    void refusesBaselineDataWithoutRows() {
        assertThat(reason("", new PluginSource("probe"))).contains("no rows");
    }

    @Test
    void checksTheSameBytesOnlyOnce() {
        PluginSource tracing = new PluginSource("probe").with("baseline",
                "System.setProperty(\"" + TRACE + "\", System.getProperty(\"" + TRACE + "\", \"\") + \"asked \");"
                        + "return csv -> { System.setProperty(\"" + TRACE + "\", System.getProperty(\"" + TRACE
                        + "\") + \"read \");"
                        + "return new ProbeLoader().load(csv); };");
        System.clearProperty(TRACE);
        try {
            active(FITTING, tracing);
            assertThat(System.getProperty(TRACE)).containsOnlyOnce("read");
            active(FITTING, tracing);
            assertThat(System.getProperty(TRACE)).containsOnlyOnce("read").endsWith("asked ");

            active(FITTING.repeat(2), tracing);

            assertThat(System.getProperty(TRACE).split("read", -1)).hasSize(3);
        } finally {
            System.clearProperty(TRACE);
        }
    }

    @Test
    void checksAgainWhatDidNotFit() {
        for (int start = 0; start < 2; start++) {
            assertThat(reason("500,1,1\n", new PluginSource("probe"))).contains("contradicts");
        }
    }

    private boolean active(String rows, PluginSource source) {
        try (HostFixture host = new HostFixture(folder)) {
            jar(rows, source).into(host.dropped, "probe.jar");
            host.plugins.rescan();
            return host.plugins.find("probe").isPresent();
        }
    }

    private String reason(String rows, PluginSource source) {
        return reason(jar(rows, source));
    }

    private String reason(PluginJar jar) {
        try (HostFixture host = new HostFixture(folder)) {
            jar.into(host.dropped, "probe.jar");
            host.plugins.rescan();
            return String.valueOf(host.only(State.QUARANTINED).reason());
        }
    }

    private static PluginJar jar(String rows, PluginSource source) {
        return PluginJar.of("probe", source).entry("baseline-data/probe.csv", "x,smoker,outcome\n" + rows);
    }
}
