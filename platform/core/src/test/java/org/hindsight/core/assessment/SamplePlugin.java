package org.hindsight.core.assessment;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.BiFunction;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.AssessmentPlugin;
import org.hindsight.plugin.Audience;
import org.hindsight.plugin.BaselineLoader;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.Descriptor;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FollowUp;
import org.hindsight.plugin.Notice;
import org.hindsight.plugin.NumericFeature;
import org.hindsight.plugin.NumericTarget;
import org.hindsight.plugin.Target;
import org.hindsight.plugin.Trainer;
import org.hindsight.plugin.Trigger;

/**
 * A small assessment for tests: age, an optional weight, a mood and whether there is pain. Someone with the mood {@code dark} gets
 * an urgent notice with the crisis contacts.
 */
public class SamplePlugin implements AssessmentPlugin {

    public static final Target YES_NO = new ClassTarget(List.of("No", "Yes"), "Yes");
    public static final Target COLOURS = new ClassTarget(List.of("red", "green", "blue"), null);
    public static final Target MINUTES = new NumericTarget("minutes", 0, 600, 10);

    private final String id;
    private final Target target;
    private final BiFunction<Answers, LocalDate, Optional<String>> group;

    public SamplePlugin(String id, Target target) {
        this(id, target, (answers, day) -> Optional.empty());
    }

    public SamplePlugin(String id, Target target, BiFunction<Answers, LocalDate, Optional<String>> group) {
        this.id = id;
        this.target = target;
        this.group = group;
    }

    @Override
    public Descriptor descriptor() {
        return new Descriptor(id, "Sample " + id, "A sample.", "Everybody", "you", "It is only a test.", "within six weeks");
    }

    @Override
    public FeatureSchema features() {
        return FeatureSchema.of(
                new FeatureSchema.Section(
                        "You",
                        List.of(
                                NumericFeature.integer("Age", "Your age", "years", 0, 120).withHelp("In whole years."),
                                NumericFeature.decimal("Weight", "Your weight", "kg", 20, 300, 0.1).optional())),
                new FeatureSchema.Section(
                        "Today",
                        List.of(
                                ChoiceFeature.of("Mood", "Your mood", "good", "Good", "low", "Low", "dark", "Very dark"),
                                ChoiceFeature.yesNo("Pain", "Are you in pain?"))));
    }

    @Override
    public Target target() {
        return target;
    }

    @Override
    public BaselineLoader baseline() {
        throw new UnsupportedOperationException("The sample has no baseline.");
    }

    @Override
    public Optional<String> group(Answers answers, LocalDate day) {
        return group.apply(answers, day);
    }

    @Override
    public Trainer trainer() {
        throw new UnsupportedOperationException("The sample is not trained.");
    }

    @Override
    public FollowUp followUp() {
        List<FollowUp.Answer> answers = target instanceof ClassTarget classes
                ? classes.labels().stream().map(label -> new FollowUp.Answer(label, "It was " + label)).toList()
                : List.of();
        return new FollowUp(Duration.ofDays(42), "What happened?", answers);
    }

    @Override
    public List<Trigger> triggers() {
        return List.of(new Trigger.Cron("0 2 * * 0", 20));
    }

    @Override
    public List<Notice> notices(Answers answers, Audience audience) {
        return answers.choice("Mood").filter("dark"::equals).isPresent()
                ? List.of(new Notice(Notice.Level.URGENT, "Help", "Please call now.", audience.crisisContacts()))
                : List.of();
    }

    @Override
    public ResourceBundle texts(Locale locale) {
        return SampleTexts.in(locale);
    }
}
