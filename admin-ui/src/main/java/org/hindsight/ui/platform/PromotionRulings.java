package org.hindsight.ui.platform;

import org.hindsight.core.retraining.PromotionChoice;
import org.hindsight.core.retraining.PromotionSettings;

/** How the promotions of a model are decided; the contract is that of the core's promotion settings. */
public interface PromotionRulings {

    PromotionSettings.Standing of(String model);

    PromotionSettings.Standing choose(String model, PromotionChoice choice, String actor);
}
