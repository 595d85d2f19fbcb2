package com.example.starter;

import java.time.Duration;
import java.util.List;
import org.hindsight.csv.TableLoader;
import org.hindsight.plugin.AssessmentPlugin;
import org.hindsight.plugin.BaselineLoader;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.Descriptor;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureSchema.Section;
import org.hindsight.plugin.FollowUp;
import org.hindsight.plugin.NumericFeature;
import org.hindsight.plugin.Target;
import org.hindsight.plugin.Trainer;
import org.hindsight.plugin.Trigger;
import org.hindsight.weka.Learner;
import org.hindsight.weka.WekaTrainer;

/** The least that a plugin says: who it is for, what it asks, what it predicts, from which data and when it learns. */
public final class StarterPlugin implements AssessmentPlugin {

    private static final FeatureSchema QUESTIONS = FeatureSchema.of(new Section(
            "The plant",
            List.of(
                    NumericFeature.integer("days_dry", "For how many days has its soil been dry?", "days", 0, 60),
                    ChoiceFeature.yesNo("window", "Does it stand near a window?"))));

    private static final ClassTarget OUTCOME = new ClassTarget(List.of("no", "yes"), "yes");

    /** Called by the platform. */
    public StarterPlugin() {}

    @Override
    public Descriptor descriptor() {
        return new Descriptor(
                "starter",
                "House plant",
                "Will your house plant still be green in a month?",
                "People with a house plant",
                "you",
                "An example to start from; its baseline data is made up.",
                "within a month");
    }

    @Override
    public FeatureSchema features() {
        return QUESTIONS;
    }

    @Override
    public Target target() {
        return OUTCOME;
    }

    @Override
    public BaselineLoader baseline() {
        return TableLoader.forSchema(QUESTIONS, OUTCOME).targetColumn("green").build();
    }

    @Override
    public Trainer trainer() {
        return WekaTrainer.of(QUESTIONS, OUTCOME, Learner.logistic());
    }

    @Override
    public FollowUp followUp() {
        return new FollowUp(
                Duration.ofDays(30),
                "Is your plant still green?",
                List.of(new FollowUp.Answer("yes", "Yes"), new FollowUp.Answer("no", "No")));
    }

    @Override
    public List<Trigger> triggers() {
        return List.of(new Trigger.Cron("0 3 * * 1", 20));
    }
}
