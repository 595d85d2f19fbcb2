package org.hindsight.plugin.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hindsight.plugin.AssessmentPlugin;
import org.hindsight.plugin.testkit.CheckResult.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PluginChecksTest {

    private static final Set<String> OF_THE_JAR = Set.of("jarHoldsItsOwnClassesAlone", "jarIntroducesThePlugin");

    private static PluginChecks checks(AssessmentPlugin plugin) {
        return PluginChecks.of(plugin, RainPlugin::csv, Optional.empty());
    }

    @Test
    void passesAGoodPluginAndSkipsTheJarThatIsNotThere() {
        assertThat(checks(new RainPlugin()).run()).allSatisfy(result -> assertThat(result.state())
                .as(result.toString())
                .isEqualTo(OF_THE_JAR.contains(result.name()) ? State.SKIPPED : State.PASSED));
    }

    static Stream<String> brokenIn() {
        return BrokenPlugins.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("brokenIn")
    void findsExactlyWhatIsBroken(String name) {
        List<CheckResult> failed = checks(BrokenPlugins.all().get(name)).run().stream()
                .filter(result -> result.state() == State.FAILED)
                .toList();
        assertThat(failed).as(failed.toString()).extracting(CheckResult::name).containsExactly(name);
        assertThat(failed.getFirst().message()).isNotBlank();
    }

    @Test
    void hasABrokenPluginForEveryCheckButThoseOfTheJar() {
        Set<String> expected = checks(new RainPlugin()).all().stream()
                .map(Check::name)
                .filter(name -> !OF_THE_JAR.contains(name))
                .collect(Collectors.toSet());
        assertThat(BrokenPlugins.all().keySet()).isEqualTo(expected);
    }

    @Test
    void makesTheSameChecksWithAndWithoutJUnit() {
        List<String> tests = Arrays.stream(AssessmentPluginContract.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(java.lang.reflect.Method::getName)
                .toList();
        List<String> checks = checks(new RainPlugin()).all().stream().map(Check::name).toList();
        assertThat(tests).containsExactlyInAnyOrderElementsOf(checks);
    }

    @Test
    void tellsWhichBaselineIsMissing() {
        CheckResult result = PluginChecks.of(new RainPlugin()).named("baselineFitsTheSchema").result();
        assertThat(result.state()).isEqualTo(State.FAILED);
        assertThat(result.message()).contains("baseline-data/rain.csv");
    }

    @Test
    void tellsAtMostTwentyProblemsAndCountsTheRest() {
        Problems problems = new Problems();
        for (int i = 0; i < 25; i++) {
            problems.add("Problem " + i + ".");
            problems.add("Problem " + i + ".");
        }
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(problems::throwIfAny)
                .satisfies(error -> assertThat(error.getMessage().lines()).hasSize(21).last().isEqualTo("and 5 more."));
    }

    @Test
    void knowsNoOtherChecks() {
        assertThatIllegalArgumentException().isThrownBy(() -> checks(new RainPlugin()).named("shines"));
    }
}
