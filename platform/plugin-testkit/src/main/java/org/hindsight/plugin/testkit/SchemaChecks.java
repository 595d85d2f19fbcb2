package org.hindsight.plugin.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hindsight.plugin.AssessmentPlugin;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FollowUp;
import org.hindsight.plugin.NumericFeature;
import org.hindsight.plugin.PromotionRules;
import org.hindsight.plugin.PromotionRules.Metric;
import org.hindsight.plugin.QuasiIdentifier;
import org.hindsight.plugin.Target;
import org.hindsight.plugin.Texts;

/** What a plugin says of itself: its parts must fit each other. */
final class SchemaChecks {

    private static final Set<Metric> OF_NUMBERS = Set.of(Metric.MAE, Metric.RMSE, Metric.R2, Metric.WITHIN_TOLERANCE);
    private static final Set<Metric> UNBOUNDED = Set.of(Metric.MAE, Metric.RMSE, Metric.LOG_LOSS);

    private final Subject subject;
    private final AssessmentPlugin plugin;

    SchemaChecks(Subject subject) {
        this.subject = subject;
        this.plugin = subject.plugin;
    }

    List<Check> all() {
        return List.of(
                Check.of("saysTheSameOnEveryCall", this::saysTheSameOnEveryCall),
                Check.of("asksWithSensibleRanges", this::asksWithSensibleRanges),
                Check.of("followUpAnswersMatchTheLabels", this::followUpAnswersMatchTheLabels),
                Check.of("promotionMetricFitsTheTarget", this::promotionMetricFitsTheTarget),
                Check.of("triggersCanFire", this::triggersCanFire),
                Check.of("quasiIdentifiersNameFeatures", this::quasiIdentifiersNameFeatures),
                Check.of("textsHaveKnownKeys", this::textsHaveKnownKeys));
    }

    private void saysTheSameOnEveryCall() {
        Problems problems = new Problems();
        problems.addUnless(
                Problems.ask("descriptor()", plugin::descriptor).equals(plugin.descriptor()),
                "descriptor() gives another value on the second call.");
        problems.addUnless(subject.schema().equals(plugin.features()), "features() gives another value on the second call.");
        problems.addUnless(subject.target().equals(plugin.target()), "target() gives another value on the second call.");
        Problems.ask("baseline()", plugin::baseline);
        Problems.ask("trainer()", plugin::trainer);
        problems.throwIfAny();
    }

    private void asksWithSensibleRanges() {
        Problems problems = new Problems();
        Map<String, String> keys = new HashMap<>();
        for (Feature feature : subject.schema().features()) {
            String other = keys.put(Texts.key(feature.name()), feature.name());
            problems.addUnless(
                    other == null,
                    "Features '" + other + "' and '" + feature.name() + "' have the same text key: rename one of them.");
            if (feature instanceof NumericFeature number) {
                problems.addUnless(
                        number.step() <= number.max() - number.min(),
                        "Feature '" + number.name() + "': its step " + number.step() + " is wider than its range "
                                + number.min() + " to " + number.max() + ".");
                problems.addUnless(
                        !number.integer()
                                || number.min() == Math.rint(number.min()) && number.max() == Math.rint(number.max()),
                        "Feature '" + number.name() + "': only whole numbers are accepted, but its range is " + number.min()
                                + " to " + number.max() + ".");
            }
        }
        problems.throwIfAny();
    }

    private void followUpAnswersMatchTheLabels() {
        FollowUp followUp = Problems.ask("followUp()", plugin::followUp);
        List<String> answers = followUp.answers().stream().map(FollowUp.Answer::label).toList();
        List<String> labels = subject.target() instanceof ClassTarget classes ? classes.labels() : List.of();
        if (answers.size() != labels.size() || !new HashSet<>(answers).equals(new HashSet<>(labels))) {
            throw new AssertionError("The follow-up offers the answers " + answers + ", the target has "
                    + (labels.isEmpty() ? "no labels: leave the answers out." : "the labels " + labels + ": offer one answer for each."));
        }
    }

    private void promotionMetricFitsTheTarget() {
        PromotionRules rules = Problems.ask("promotion()", plugin::promotion);
        Problems problems = new Problems();
        boolean labels = subject.target() instanceof ClassTarget;
        Set<Metric> used = new TreeSet<>(rules.floors().keySet());
        used.add(rules.primary());
        for (Metric metric : used) {
            problems.addUnless(
                    OF_NUMBERS.contains(metric) != labels,
                    "Promotion rules name " + metric.id() + ", which a target of " + (labels ? "labels" : "numbers") + " does not have.");
        }
        rules.floors().forEach((metric, floor) -> problems.addUnless(
                UNBOUNDED.contains(metric) ? floor > 0 : floor <= 1 && (metric == Metric.R2 || floor >= 0),
                "Promotion rules: a floor of " + floor + " for " + metric.id() + " can never decide anything."));
        problems.throwIfAny();
    }

    /** Each trigger checks itself when it is made. */
    private void triggersCanFire() {
        Problems.ask("triggers()", plugin::triggers);
    }

    private void quasiIdentifiersNameFeatures() {
        Problems problems = new Problems();
        Set<String> seen = new HashSet<>();
        for (QuasiIdentifier each : Problems.ask("quasiIdentifiers()", plugin::quasiIdentifiers)) {
            String what = "Quasi-identifier '" + each.feature() + "': ";
            problems.addUnless(seen.add(each.feature()), what + "stands twice.");
            switch (subject.schema().find(each.feature()).orElse(null)) {
                case null -> problems.add(what + "the schema has no such feature.");
                case ChoiceFeature choice ->
                    problems.addUnless(each.cutPoints().isEmpty(), what + "a choice has no borders: its choices are the bands.");
                case NumericFeature number -> {
                    problems.addUnless(!each.cutPoints().isEmpty(), what + "a number needs borders between bands.");
                    problems.addUnless(
                            each.cutPoints().stream().allMatch(cut -> cut > number.min() && cut <= number.max()),
                            what + "a border of " + each.cutPoints() + " lies outside the range " + number.min() + " to "
                                    + number.max() + ".");
                }
            }
        }
        problems.throwIfAny();
    }

    private void textsHaveKnownKeys() {
        Problems problems = new Problems();
        Set<String> known = keys(subject.schema(), subject.target());
        Stream.of(Locale.getISOLanguages()).map(Locale::of).forEach(locale -> {
            ResourceBundle bundle;
            try {
                bundle = Problems.ask("texts(" + locale + ")", () -> plugin.texts(locale));
                for (String key : bundle.keySet()) {
                    problems.addUnless(isOwn(key) || known.contains(key), "texts(" + locale + "): nothing has the key '" + key + "'.");
                    problems.addUnless(!bundle.getString(key).isBlank(), "texts(" + locale + "): '" + key + "' is blank.");
                }
            } catch (MissingResourceException | ClassCastException | AssertionError e) {
                problems.add("texts(" + locale + "): " + e.getMessage());
            }
        });
        problems.throwIfAny();
    }

    /** Advice, notices and what is said of baseline data are the plugin's own words, for which it chooses the keys. */
    private static boolean isOwn(String key) {
        return Stream.of("advice.", "notice.", "baseline.").anyMatch(key::startsWith);
    }

    private static Set<String> keys(FeatureSchema schema, Target target) {
        List<String> keys = new ArrayList<>(List.of(
                "title", "summary", "audience", "asked", "disclaimer", "horizon", "target.unit", "followUp.question"));
        for (int section = 1; section <= schema.sections().size(); section++) {
            keys.add("section." + section);
        }
        for (Feature feature : schema.features()) {
            String name = Texts.key(feature.name());
            keys.addAll(List.of(name + ".label", name + ".help", name + ".unit"));
            if (feature instanceof ChoiceFeature choice) {
                choice.choices().forEach(each -> keys.add(name + ".choice." + Texts.key(each.value())));
            }
        }
        if (target instanceof ClassTarget classes) {
            for (String label : classes.labels()) {
                keys.add("target.label." + Texts.key(label));
                keys.add("followUp.answer." + Texts.key(label));
            }
        }
        return Set.copyOf(keys);
    }
}
