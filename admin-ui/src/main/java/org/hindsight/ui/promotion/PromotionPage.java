package org.hindsight.ui.promotion;

import java.util.List;
import org.hindsight.ui.text.When;
import org.jspecify.annotations.Nullable;

/**
 * How a model's promotions are decided.
 *
 * @param id       the model
 * @param title    its title
 * @param headline what is in force, in a sentence
 * @param lead     what that means
 * @param chosen   who chose it; empty when the plugin's own rules hold
 * @param at       when; null when the plugin's own rules hold
 * @param profiles how much evidence a promotion needs
 * @param modes    who lets a version serve
 * @param shadows  whether undecided versions are judged again
 * @param floors   the least acceptable figures
 */
record PromotionPage(
        String id, String title, String headline, String lead, String chosen, @Nullable When at, List<Option> profiles, List<Option> modes,
        List<Option> shadows, List<Floor> floors) {

    /** A choice; an empty value leaves it to the plugin. */
    record Option(String value, String label, String about, boolean picked) {}

    /** The least acceptable value of a figure; empty for none. */
    record Floor(String id, String name, String value, String about) {}
}
