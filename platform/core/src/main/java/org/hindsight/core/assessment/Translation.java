package org.hindsight.core.assessment;

import static org.hindsight.plugin.Texts.key;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.IntStream;
import org.hindsight.core.plugin.PluginCode;
import org.hindsight.core.plugin.PluginFailedException;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.Descriptor;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FollowUp;
import org.hindsight.plugin.NumericFeature;
import org.hindsight.plugin.NumericTarget;
import org.hindsight.plugin.Target;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A plugin's texts in one language; what it has no translation of stays as it stands in the code. */
public final class Translation {

    private static final Logger LOG = LoggerFactory.getLogger(Translation.class);

    private final String plugin;
    private final @Nullable ResourceBundle bundle;
    private final @Nullable ResourceBundle ofLabels;
    /** A bundle is the plugin's own code too; one that failed once is not asked again. */
    private boolean failed;

    private Translation(String plugin, @Nullable ResourceBundle bundle, @Nullable ResourceBundle ofLabels) {
        this.plugin = plugin;
        this.bundle = bundle;
        this.ofLabels = ofLabels;
    }

    /**
     * The plugin's texts for a reader. English is the code's own language, so the plugin's bundle does not speak for it: one that lacks
     * English would give the language of the server instead. What a label means stands nowhere in the code; there an English bundle is
     * listened to, one that says of itself to be of another language is not.
     */
    public static Translation of(LiveAssessment live, Locale locale) {
        String plugin = live.descriptor().id();
        try {
            return PluginCode.ask(plugin, "texts()", () -> of(plugin, live.plugin().texts(locale), isEnglish(locale)));
        } catch (PluginFailedException e) {
            LOG.warn("The texts in {} are left out: {}", locale, e.getMessage(), e);
            return new Translation(plugin, null, null);
        }
    }

    private static Translation of(String plugin, ResourceBundle texts, boolean english) {
        return english
                ? new Translation(plugin, null, mayBeEnglish(texts) ? texts : null)
                : new Translation(plugin, Objects.requireNonNull(texts, "it returned null"), texts);
    }

    private static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    private static boolean mayBeEnglish(ResourceBundle texts) {
        Locale language = texts.getLocale();
        return language == null || language.equals(Locale.ROOT) || isEnglish(language);
    }

    /** The time the prediction speaks of. */
    public String horizon(Descriptor descriptor) {
        return text("horizon", descriptor.horizon());
    }

    /** The unit of a numeric target. */
    public String unit(NumericTarget target) {
        return text("target.unit", target.unit());
    }

    Descriptor descriptor(Descriptor original) {
        return new Descriptor(
                original.id(),
                text("title", original.title()),
                text("summary", original.summary()),
                text("audience", original.audience()),
                text("asked", original.asked()),
                text("disclaimer", original.disclaimer()),
                horizon(original));
    }

    /** The questions. */
    public FeatureSchema schema(FeatureSchema original) {
        List<FeatureSchema.Section> sections = original.sections();
        return FeatureSchema.of(IntStream.range(0, sections.size())
                .mapToObj(i -> new FeatureSchema.Section(
                        text("section." + (i + 1), sections.get(i).title()),
                        sections.get(i).features().stream().map(this::feature).toList()))
                .toList());
    }

    private Feature feature(Feature original) {
        String name = key(original.name());
        String label = text(name + ".label", original.label());
        String help = text(name + ".help", original.help());
        return switch (original) {
            case NumericFeature n -> new NumericFeature(
                    n.name(), label, help, text(name + ".unit", n.unit()), n.min(), n.max(), n.step(), n.integer(), n.required());
            case ChoiceFeature c -> new ChoiceFeature(c.name(), label, help, choices(name, c), c.yesNo(), c.required());
        };
    }

    private List<ChoiceFeature.Choice> choices(String name, ChoiceFeature feature) {
        return feature.choices().stream()
                .map(choice -> new ChoiceFeature.Choice(
                        choice.value(), text(name + ".choice." + key(choice.value()), choice.label())))
                .toList();
    }

    Target target(Target original) {
        return original instanceof NumericTarget numeric
                ? new NumericTarget(unit(numeric), numeric.min(), numeric.max(), numeric.tolerance())
                : original;
    }

    List<String> labels(Target target) {
        return target instanceof ClassTarget classes
                ? classes.labels().stream().map(label -> text(ofLabels, "target.label." + key(label), label)).toList()
                : List.of();
    }

    FollowUp followUp(FollowUp original) {
        return new FollowUp(
                original.after(),
                text("followUp.question", original.question()),
                original.answers().stream()
                        .map(answer -> new FollowUp.Answer(
                                answer.label(), text("followUp.answer." + key(answer.label()), answer.words())))
                        .toList());
    }

    private String text(String key, String original) {
        return text(bundle, key, original);
    }

    private String text(@Nullable ResourceBundle from, String key, String original) {
        if (from == null || failed) {
            return original;
        }
        try {
            return PluginCode.ask(plugin, "texts()", () -> found(from, key, original));
        } catch (PluginFailedException e) {
            LOG.warn("Texts are left untranslated: {}", e.getMessage(), e);
            failed = true;
            return original;
        }
    }

    private static String found(ResourceBundle from, String key, String original) {
        return from.containsKey(key) && from.getObject(key) instanceof String text && !text.isBlank() ? text : original;
    }
}
