package org.hindsight.ui.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.hindsight.core.retraining.PromotionChoice;
import org.hindsight.core.retraining.PromotionTerms;
import org.hindsight.plugin.PromotionRules.Metric;
import org.hindsight.plugin.PromotionRules.Profile;
import org.hindsight.ui.frame.FormFields;
import org.junit.jupiter.api.Test;

class PromotionFormTest {

    private static final Map<Metric, Double> DEFAULTS = Map.of(Metric.ROC_AUC, 0.6);

    @Test
    void leavesToThePluginWhatIsLeftToIt() {
        assertThat(form(Map.of("profile", "", "mode", "", "shadow", "", "floor.roc_auc", "0.6", "floor.recall", "")).choice()).isEqualTo(PromotionChoice.NONE);
    }

    @Test
    void readsWhatWasChosenWithPointOrComma() {
        assertThat(form(Map.of("profile", "BALANCED", "mode", "APPROVAL", "shadow", "false", "floor.roc_auc", " 0,75 ")).choice())
                .isEqualTo(new PromotionChoice(Profile.BALANCED, PromotionTerms.Mode.APPROVAL, false, Map.of(Metric.ROC_AUC, 0.75)));
    }

    @Test
    void takesAllFloorsAwayWhenTheyAreEmptied() {
        assertThat(form(Map.of("floor.roc_auc", "")).choice().floors()).isEmpty();
    }

    @Test
    void tellsOfEveryFloorThatIsNoNumber() {
        assertThat(form(Map.of("floor.roc_auc", "much", "floor.f1", "?")).problems()).extracting("field").containsExactly("floors.f1", "floors.roc_auc");
    }

    private static PromotionForm form(Map<String, Object> fields) {
        return PromotionForm.of(new FormFields(fields), DEFAULTS);
    }
}
