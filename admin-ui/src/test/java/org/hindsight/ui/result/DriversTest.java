package org.hindsight.ui.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.hindsight.core.explanation.Explanation;
import org.hindsight.core.explanation.Explanation.Driver;
import org.hindsight.ui.result.Drivers.Moved;
import org.hindsight.ui.text.Words;
import org.junit.jupiter.api.Test;

class DriversTest {

    private final Words words = Words.in(Locale.ENGLISH);

    @Test
    void tellsWhatPushedAChanceUpAndWhatPulledItDown() {
        Drivers drivers = chance(0.22, driver("Sleep", "4 hours", 0.12), driver("Support", "Strong", -0.06), driver("Age", null, 0.004));
        assertThat(drivers.average()).contains("22 of 100 on average");
        assertThat(drivers.up()).containsExactly(new Moved("Sleep", "4 hours", "12 of 100", "+12.0", "100.0%"));
        assertThat(drivers.down()).containsExactly(new Moved("Support", "Strong", "6 of 100", "\u22126.0", "50.0%"));
    }

    @Test
    void leavesWhatRoundsToNothingToTheTable() {
        Drivers drivers = chance(0.22, driver("Age", null, 0.004));
        assertThat(drivers.up()).isEmpty();
        assertThat(drivers.down()).isEmpty();
        assertThat(drivers.all()).containsExactly(new Moved("Age", "left open", "0 of 100", "+0.4", "100.0%"));
    }

    @Test
    void showsTheFourStrongestOfEachDirectionAndAllInTheTable() {
        Driver[] many = IntStream.range(0, 20).mapToObj(i -> driver("Q" + i, "x", (i % 2 == 0 ? 1 : -1) * (0.3 - i * 0.01))).toArray(Driver[]::new);
        Drivers drivers = chance(0.5, many);
        assertThat(drivers.up()).extracting(Moved::question).containsExactly("Q0", "Q2", "Q4", "Q6");
        assertThat(drivers.down()).extracting(Moved::question).containsExactly("Q1", "Q3", "Q5", "Q7");
        assertThat(drivers.all()).hasSize(20);
    }

    @Test
    void speaksOfNumbersInTheirUnit() {
        Explanation explanation = new Explanation(24, 30.4, List.of(driver("People before you", "9", 6.4)));
        Drivers drivers = Drivers.of(explanation, Drivers.Scale.number("minutes", words), words);
        assertThat(drivers.average()).contains("24 minutes on average");
        assertThat(drivers.up()).containsExactly(new Moved("People before you", "9", "6.4\u00a0minutes", "+6.4", "100.0%"));
    }

    private Drivers chance(double base, Driver... drivers) {
        return Drivers.of(new Explanation(base, base, List.of(drivers)), Drivers.Scale.chance(words), words);
    }

    private static Driver driver(String question, String answer, double effect) {
        return new Driver(question, question, answer, effect);
    }
}
