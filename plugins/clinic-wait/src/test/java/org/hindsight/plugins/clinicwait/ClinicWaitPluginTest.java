package org.hindsight.plugins.clinicwait;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hindsight.plugin.AssessmentPlugin;
import org.hindsight.plugin.Texts;
import org.hindsight.plugin.Trigger;
import org.hindsight.plugin.testkit.AssessmentPluginContract;
import org.junit.jupiter.api.Test;

class ClinicWaitPluginTest extends AssessmentPluginContract {

    private final ClinicWaitPlugin plugin = new ClinicWaitPlugin();

    @Override
    protected AssessmentPlugin plugin() {
        return new ClinicWaitPlugin();
    }

    @Test
    void keepsTheVisitsOfADayTogether() {
        assertThat(plugin.group(Visit.booked().answers(), LocalDate.of(2026, 3, 2))).contains("2026-03-02");
    }

    @Test
    void learnsNightlyTwiceADayAndInBursts() {
        assertThat(plugin.triggers()).containsExactly(
                new Trigger.Cron("0 2 * * *", 0),
                new Trigger.Interval(Duration.ofHours(12), 3),
                new Trigger.OutcomeBurst(5, Duration.ofHours(24), Duration.ofHours(6)));
    }

    @Test
    void isTranslatedIntoSpanishCompletely() {
        ResourceBundle english = plugin.texts(Locale.ENGLISH);
        ResourceBundle spanish = plugin.texts(Locale.of("es"));
        Set<String> expected = new HashSet<>(Texts.keysOf(plugin).keySet());
        expected.addAll(english.keySet());

        assertThat(spanish.keySet()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(english.keySet()).isNotEmpty().allSatisfy(key -> {
            assertThat(spanish.getString(key)).isNotEqualTo(english.getString(key));
            assertThat(placeholders(spanish.getString(key))).isEqualTo(placeholders(english.getString(key)));
        });
    }

    private static List<String> placeholders(String text) {
        return Pattern.compile("%\\d*[a-z]").matcher(text).results().map(MatchResult::group).toList();
    }
}
