package org.hindsight.ui.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.NumericFeature;
import org.junit.jupiter.api.Test;

class PastedRowTest {

    private final FeatureSchema schema = FeatureSchema.of(new FeatureSchema.Section("All", java.util.List.of(
            NumericFeature.decimal("MDVP:Jitter(%)", "Jitter", "", 0, 1, 0.001),
            NumericFeature.integer("age", "Age", "years", 0, 120),
            ChoiceFeature.yesNo("smoker", "Do you smoke?"))));

    @Test
    void takesValuesInTheOrderOfTheQuestions() {
        assertThat(read("0.005\t54\t1")).isEqualTo(new PastedRow(Map.of("MDVP:Jitter(%)", "0.005", "age", "54", "smoker", "1"), 0));
    }

    @Test
    void followsALineOfNamesInAnyOrderAndSpelling() {
        assertThat(read("Age;mdvp_jitter_percent;colour\n54;0,005;red").answers())
                .isEqualTo(Map.of("age", "54", "MDVP:Jitter(%)", "0.005"));
    }

    @Test
    void countsValuesThatBelongToNoQuestion() {
        assertThat(read("age,colour\n54,red").leftOver()).isEqualTo(1);
        assertThat(read("1,2,0,4,5").leftOver()).isEqualTo(2);
    }

    @Test
    void takesNothingFromALongerRowThatBeginsWithTheNameOfItsCase() {
        assertThat(read("recording_5,0.005,54,1")).isEqualTo(new PastedRow(Map.of(), 4));
        assertThat(read("name,MDVP:Jitter(%),age,smoker\nrecording_5,0.005,54,1"))
                .isEqualTo(new PastedRow(Map.of("MDVP:Jitter(%)", "0.005", "age", "54", "smoker", "1"), 1));
    }

    @Test
    void readsChoicesByTheirWordsAndSpreadsheetNumbers() {
        assertThat(read("0.1,5,yes").answers()).containsEntry("smoker", "1");
        assertThat(read("0.1,5,1.0").answers()).containsEntry("smoker", "1");
    }

    @Test
    void leavesWhatIsNoNumberForTheFormToComplainAbout() {
        assertThat(read("n/a,54,1").answers()).containsEntry("MDVP:Jitter(%)", "n/a");
    }

    @Test
    void acceptsByteOrderMarkQuotesAndNothingAtAll() {
        assertThat(read("\ufeff\"0.1\",\"54\",\"1\"").answers()).containsEntry("MDVP:Jitter(%)", "0.1");
        assertThat(read("  \n ").answers()).isEmpty();
        assertThat(read("").answers()).isEmpty();
    }

    private PastedRow read(String text) {
        return PastedRow.read(schema, text);
    }
}
