package org.hindsight.ui.platform;

import jakarta.inject.Singleton;
import org.hindsight.core.retraining.PromotionChoice;
import org.hindsight.core.retraining.PromotionSettings;

@Singleton
record CorePromotionRulings(PromotionSettings settings) implements PromotionRulings {

    @Override
    public PromotionSettings.Standing of(String model) {
        return settings.of(model);
    }

    @Override
    public PromotionSettings.Standing choose(String model, PromotionChoice choice, String actor) {
        return settings.choose(model, choice, actor);
    }
}
