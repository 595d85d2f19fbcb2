package org.hindsight.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.hindsight.core.plugin.PluginStatus.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One broken jar beside a good one: the good one serves, the broken one tells why it does not. */
class QuarantineTest {

    private static final String NEVER_LOADED = "org.hindsight.core.plugin.probe.loaded";

    @TempDir
    Path folder;

    static Stream<Arguments> jarsRefusedBeforeTheyLoad() {
        return Stream.of(
                Arguments.of("no manifest", telltale().withoutManifest(), "has no manifest", "Plugin-Id"),
                Arguments.of("no id", telltale().withoutAttribute("Plugin-Id"), "no Plugin-Id",
                        "such as 'clinic-wait'"),
                Arguments.of("id that is a path", telltale().attribute("Plugin-Id", "../heart"),
                        "Plugin-Id '../heart'", "hyphens"),
                Arguments.of("no version", telltale().withoutAttribute("Plugin-Version"), "no Plugin-Version",
                        "'1.0.0'"),
                Arguments.of("bad version", telltale().version("1.0"), "Plugin-Version '1.0'", "three numbers"),
                Arguments.of("no range", telltale().withoutAttribute("Plugin-Requires"), "no Plugin-Requires",
                        ">=1.0.0 & <2.0.0"),
                Arguments.of("bad range", telltale().attribute("Plugin-Requires", "[1,2)"),
                        "Plugin-Requires '[1,2)'", "range"),
                Arguments.of("later API", telltale().attribute("Plugin-Requires", ">=2.0.0"),
                        "needs plugin API >=2.0.0", "this server has plugin API 1.0.0"),
                Arguments.of("later API, bare", telltale().attribute("Plugin-Requires", "1.1.0"),
                        "needs plugin API 1.1.0", "this server has plugin API 1.0.0"),
                Arguments.of("class path", telltale().attribute("Class-Path", "file:/etc/other.jar"), "Class-Path",
                        "into the jar"),
                Arguments.of("dependencies", telltale().attribute("Plugin-Dependencies", "heart@1.0.0"),
                        "Plugin-Dependencies", "do not see each other"),
                Arguments.of("entry above the jar", telltale().entry("../../evil.sh", "x"), "'../../evil.sh'",
                        "points outside"),
                Arguments.of("absolute entry", telltale().entry("/etc/passwd", "x"), "'/etc/passwd'", "points outside"),
                Arguments.of("entry of Windows", telltale().entry("a\\..\\b", "x"), "'a\\..\\b'", "points outside"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jarsRefusedBeforeTheyLoad")
    void refusesBeforeAnyClassLoads(String what, PluginJar broken, String reason, String advice) {
        System.clearProperty(NEVER_LOADED);

        PluginStatus status = quarantined(broken.bytes());

        assertThat(status.reason()).asString().contains(reason, advice).endsWith(".");
        assertThat(System.getProperty(NEVER_LOADED)).isNull();
    }

    @Test
    void tellsByItsTelltaleWhenAClassLoads() {
        System.clearProperty(NEVER_LOADED);
        try (HostFixture host = new HostFixture(folder)) {
            telltale().into(host.dropped, "broken.jar");
            host.plugins.rescan();

            assertThat(System.getProperty(NEVER_LOADED)).isEqualTo("yes");
        } finally {
            System.clearProperty(NEVER_LOADED);
        }
    }

    static Stream<Arguments> jarsRefusedWhenTheyLoad() {
        return Stream.of(
                Arguments.of("no service", PluginJar.good("broken").without(PluginJar.SERVICES), "names no plugin",
                        "META-INF/services/"),
                Arguments.of("service that is not there", PluginJar.good("broken").entry(PluginJar.SERVICES,
                        "probe.Nowhere"),
                        "probe.Nowhere", "META-INF/services"),
                Arguments.of("two services", PluginJar.of("broken", source().with("extra",
                        "class Second extends ProbePlugin { public Second() {} }")).entry(PluginJar.SERVICES,
                                "probe.ProbePlugin\nprobe.Second\n"),
                        "names 2 plugins", "probe.Second"),
                Arguments.of("constructor that is hidden", PluginJar.of("broken", source().with("extra",
                        "class Second extends ProbePlugin { Second(int x) {} }")).entry(PluginJar.SERVICES,
                                "probe.Second"),
                        "class probe.Second has no public constructor", "Give it one"),
                refused("constructor that throws", "constructor", "throw new IllegalStateException(\"no licence\");",
                        "no licence"),
                refused("constructor that runs out of stack", "constructor", "new ProbePlugin();",
                        "StackOverflowError"),
                refused("descriptor that throws", "descriptor", "throw new UnsupportedOperationException(\"later\");",
                        "descriptor() failed", "later"),
                refused("descriptor that is null", "descriptor", "return null;", "descriptor()", "returned null"),
                refused("descriptor with another id", "descriptor",
                        "return new Descriptor(\"other\", \"T\", \"S\", \"A\", \"you\", \"D\", \"\");", "'broken'",
                                "'other'"),
                refused("features that contradict themselves", "features",
                        "return FeatureSchema.of(new FeatureSchema.Section(\"S\", List.of("
                                + "ChoiceFeature.yesNo(\"a\", \"A\"), ChoiceFeature.yesNo(\"a\", \"A\"))));",
                        "features() failed", "two features are named 'a'"),
                refused("follow-up that forgets a label", "followUp",
                        "return new FollowUp(Duration.ZERO, \"And?\", List.of(new FollowUp.Answer(\"yes\", \"Yes\")));",
                        "answers [yes]", "labels [no, yes]"),
                refused("follow-up that says a label twice", "followUp",
                        "return new FollowUp(Duration.ZERO, \"And?\", List.of(new FollowUp.Answer(\"yes\", \"Yes\"),"
                                + "new FollowUp.Answer(\"no\", \"No\"), new FollowUp.Answer(\"no\", \"Nope\")));",
                        "answers [yes, no, no]", "one answer for each label"),
                refused("metric of another kind", "promotion",
                        "return new PromotionRules(PromotionRules.Metric.MAE, Map.of(), "
                                + "PromotionRules.Profile.CAUTIOUS);",
                        "look at mae first", "roc_auc"),
                refused("cron expression that never fires", "triggers",
                        "return List.of(new Trigger.Cron(\"0 25 31 2 *\", 0));",
                        "triggers() failed", "hour: '25' is not within 0 to 23"),
                refused("unknown quasi-identifier", "quasiIdentifiers", "return List.of(QuasiIdentifier.of(\"age\", "
                        + "18));", "'age'"),
                Arguments.of("class that is missing",
                        PluginJar.of("broken", source().with("trainer", "return Lost.trainer();").with("extra",
                                "class Lost { static Trainer trainer() { return new ProbeTrainer(); } "
                                        + "}")).without("probe/Lost.class"),
                        "class probe.Lost is missing", "Put it into the jar"),
                Arguments.of("damaged class", PluginJar.good("broken").entry("probe/ProbePlugin.class", "no class"),
                        "ClassFormatError", "Build it against"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jarsRefusedWhenTheyLoad")
    void quarantinesWhatBreaksWhileItLoads(String what, PluginJar broken, String reason, String more) {
        PluginStatus status = quarantined(broken.bytes());

        assertThat(status.reason()).asString().contains(reason, more).endsWith(".");
        assertThat(status).extracting(PluginStatus::id, PluginStatus::version).containsExactly("broken", "1.0.0");
    }

    @Test
    void quarantinesWhatIsNoZip() {
        PluginStatus status = quarantined("just text".getBytes(StandardCharsets.UTF_8));

        assertThat(status.reason()).asString().contains("no zip file").contains("Copy the jar again.");
        assertThat(status).extracting(PluginStatus::id, PluginStatus::version, PluginStatus::apiVersion)
                .containsExactly("broken", "", "");
    }

    @Test
    void quarantinesATruncatedJar() {
        byte[] whole = PluginJar.good("broken").bytes();

        assertThat(quarantined(Arrays.copyOf(whole, whole.length / 2)).reason()).asString().contains("no zip file");
    }

    @Test
    void quarantinesAJarWithDamagedContent() {
        byte[] bytes = PluginJar.good("broken").bytes();
        // Behind the first entry's header, so that the directory at the end still holds.
        Arrays.fill(bytes, 100, 140, (byte) 0xff);

        assertThat(quarantined(bytes).reason()).asString().contains("damaged");
    }

    @Test
    void quarantinesAJarLargerThanTheLimit() {
        byte[] noise = new byte[2 << 20];
        new Random(1).nextBytes(noise);

        byte[] large = PluginJar.good("broken").entry("noise", noise).bytes();

        assertThat(quarantined(large, new JarInspection.Limits(1 << 20, 100, 10 << 20)).reason()).asString()
                .contains("larger than 1 MB", "accepted");
    }

    @Test
    void quarantinesAZipBomb() {
        byte[] bomb = PluginJar.good("broken").entry("zeros", new byte[3 << 20]).bytes();
        assertThat(bomb.length).isLessThan(40_000);

        assertThat(quarantined(bomb, new JarInspection.Limits(1 << 20, 100, 2 << 20)).reason()).asString()
                .contains("Unpacked it is larger than 2 MB");
    }

    @Test
    void quarantinesAJarOfTooManyEntries() {
        PluginJar many = PluginJar.good("broken");
        for (int i = 0; i < 60; i++) {
            many.entry("e" + i, "");
        }

        assertThat(quarantined(many.bytes(), new JarInspection.Limits(1 << 20, 50, 1 << 20)).reason()).asString()
                .contains("at most 50 are accepted");
    }

    @Test
    void quarantinesAPluginThatNeverGetsReady() {
        try (HostFixture host = host("1.0.0", JarInspection.Limits.DEFAULT, Duration.ofMillis(300))) {
            PluginJar.of("broken", source().with("constructor",
                            "try { new java.util.concurrent.CountDownLatch(1).await(); } catch "
                                    + "(InterruptedException e) { }"))
                    .into(host.dropped, "broken.jar");
            host.plugins.rescan();

            assertThat(host.only(State.QUARANTINED).reason()).asString().contains("did not get ready", "must not block");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0.0", "=1.0.0", ">=1.0.0 & <2.0.0", "1.x"})
    void doesNotLoadAPluginOfAnOldApiOnTheNextMajorVersion(String range) {
        try (HostFixture host = host("2.0.0", JarInspection.Limits.DEFAULT, Duration.ofMinutes(1))) {
            PluginJar.good("old").attribute("Plugin-Requires", range).into(host.dropped, "old.jar");
            host.plugins.rescan();

            assertThat(host.only(State.QUARANTINED).reason()).asString().contains(range, "this server has plugin API 2.0.0");
            assertThat(host.only(State.QUARANTINED).apiVersion()).isEqualTo(range);
        }
    }

    @Test
    void reportsAllProblemsOfAManifestAtOnce() {
        PluginStatus status = quarantined(PluginJar.good("broken").attribute("Plugin-Id",
                "Heart Disease").version("one")
                .attribute("Plugin-Requires", ">=3.0.0").bytes());

        assertThat(status.reason()).asString().contains("'Heart Disease'", "'one'", "needs plugin API >=3.0.0");
        assertThat(status.id()).isEqualTo("broken");
    }

    private PluginStatus quarantined(byte[] broken) {
        return quarantined(broken, JarInspection.Limits.DEFAULT);
    }

    private PluginStatus quarantined(byte[] broken, JarInspection.Limits limits) {
        try (HostFixture host = host("1.0.0", limits, Duration.ofMinutes(1))) {
            PluginJar.good("good").into(host.dropped, "good.jar");
            Files.write(host.dropped.resolve("broken.jar"), broken);

            host.settle();

            PluginStatus status = host.only(State.QUARANTINED);
            assertThat(status.jar()).isEqualTo("broken.jar");
            assertThat(host.plugins.find("broken")).isEmpty();
            assertThat(host.only(State.ACTIVE).id()).isEqualTo("good");
            return status;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private HostFixture host(String apiVersion, JarInspection.Limits limits, Duration patience) {
        return new HostFixture(folder, DisabledPlugins.inMemory(), apiVersion, limits, patience);
    }

    private static PluginSource source() {
        return new PluginSource("broken");
    }

    private static Arguments refused(String what, String method, String body, String reason) {
        return refused(what, method, body, reason, "");
    }

    private static Arguments refused(String what, String method, String body, String reason, String more) {
        return Arguments.of(what, PluginJar.of("broken", source().with(method, body)), reason, more);
    }

    /** Leaves a trace as soon as its class is initialised. */
    private static PluginJar telltale() {
        return PluginJar.of("broken", source().with("constructor",
                "System.setProperty(\"" + NEVER_LOADED + "\", \"yes\");"));
    }
}
