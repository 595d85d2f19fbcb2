package org.hindsight.ui.promotion;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.retraining.PromotionChoice;
import org.hindsight.core.retraining.PromotionSettings.Standing;
import org.hindsight.core.retraining.PromotionTerms;
import org.hindsight.plugin.PromotionRules.Metric;
import org.hindsight.plugin.PromotionRules.Profile;
import org.hindsight.ui.assessment.ModelInWords;
import org.hindsight.ui.platform.Assessments;
import org.hindsight.ui.platform.PromotionRulings;
import org.hindsight.ui.promotion.PromotionPage.Floor;
import org.hindsight.ui.promotion.PromotionPage.Option;
import org.hindsight.ui.text.MetricWords;
import org.hindsight.ui.text.Times;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** Makes the page on which an admin chooses how a model's promotions are decided. */
@Singleton
final class PromotionPages {

    private final PromotionRulings rulings;
    private final Assessments assessments;
    private final Clock clock;

    PromotionPages(PromotionRulings rulings, Assessments assessments, Clock clock) {
        this.rulings = rulings;
        this.assessments = assessments;
        this.clock = clock;
    }

    /** Empty when there is no such model. */
    Optional<PromotionPage> page(String id, Words words) {
        return assessments.find(id, words.locale()).map(assessment -> page(assessment, rulings.of(id), words));
    }

    private PromotionPage page(Assessment assessment, Standing standing, Words words) {
        PromotionTerms now = standing.inForce();
        Instant at = standing.chosenAt();
        boolean chosen = standing.chosenBy() != null && !now.equals(standing.defaults());
        return new PromotionPage(
                assessment.descriptor().id(),
                assessment.descriptor().title(),
                words.say("promotion.headline." + now.mode().name()),
                words.say("promotion.profile." + now.profile().name() + ".about"),
                chosen ? standing.chosenBy() : "",
                chosen && at != null ? new Times(words, clock).moment(at) : null,
                profiles(standing, words),
                modes(standing, words),
                shadows(standing, words),
                floors(now, assessment, words));
    }

    private static List<Option> profiles(Standing standing, Words words) {
        boolean own = standing.inForce().profile() == standing.defaults().profile();
        List<Option> options = new ArrayList<>();
        options.add(byPlugin(words.say("promotion.profile." + standing.defaults().profile().name()), own, words));
        for (Profile profile : Profile.values()) {
            String key = "promotion.profile." + profile.name();
            options.add(new Option(profile.name(), words.say(key), words.say(key + ".about"), !own && profile == standing.inForce().profile()));
        }
        return options;
    }

    private static List<Option> modes(Standing standing, Words words) {
        boolean own = standing.inForce().mode() == standing.defaults().mode();
        List<Option> options = new ArrayList<>();
        options.add(byPlugin(words.say("promotion.mode." + standing.defaults().mode().name()), own, words));
        for (PromotionTerms.Mode mode : PromotionTerms.Mode.values()) {
            String key = "promotion.mode." + mode.name();
            options.add(new Option(mode.name(), words.say(key), words.say(key + ".about"), !own && mode == standing.inForce().mode()));
        }
        return options;
    }

    private static List<Option> shadows(Standing standing, Words words) {
        boolean own = standing.inForce().shadowCandidates() == standing.defaults().shadowCandidates();
        List<Option> options = new ArrayList<>();
        options.add(byPlugin(words.say("promotion.shadow." + standing.defaults().shadowCandidates()), own, words));
        for (boolean on : new boolean[] {true, false}) {
            String key = "promotion.shadow." + on;
            options.add(new Option(Boolean.toString(on), words.say(key), words.say(key + ".about"), !own && on == standing.inForce().shadowCandidates()));
        }
        return options;
    }

    private static Option byPlugin(String what, boolean picked, Words words) {
        return new Option("", words.say("promotion.plugin", what), "", picked);
    }

    /** As it is typed: with a point and without grouping, whatever the language. */
    private static String text(double floor) {
        return floor == Math.rint(floor) ? Long.toString((long) floor) : Double.toString(floor);
    }

    private static List<Floor> floors(PromotionTerms now, Assessment assessment, Words words) {
        MetricWords metrics = new MetricWords(words, ModelInWords.unit(assessment));
        Set<Metric> known = PromotionChoice.metrics(assessment.target());
        List<Floor> floors = new ArrayList<>();
        for (Metric metric : Metric.values()) {
            if (known.contains(metric)) {
                @Nullable Double floor = now.floors().get(metric);
                String key = metric.higherIsBetter() ? "promotion.floor.least" : "promotion.floor.most";
                floors.add(new Floor(metric.id(), metrics.name(metric.id()), floor == null ? "" : text(floor), words.say(key)));
            }
        }
        return floors;
    }
}
