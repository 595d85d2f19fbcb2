package org.hindsight.plugins.ppd;

import java.util.List;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureSchema.Section;
import org.hindsight.plugin.NumericFeature;

/** What is asked, and what is predicted. Five questions may stay open, as they did in the baseline. */
final class PpdQuestions {

    static final ClassTarget TARGET = new ClassTarget(List.of("no", "yes"), "yes");

    static final FeatureSchema SCHEMA =
            FeatureSchema.of(youAndYourBaby(), health(), everydayLife(), new Section("The last two weeks", Phq9.questions()));

    /** The questions beside the PHQ-9 whose answers are grades of one thing. */
    static final List<String> GRADED =
            List.of("partner_support", "financial_strain", "stressful_events", "breastfeeding_difficulty");

    private PpdQuestions() {}

    private static Section youAndYourBaby() {
        return new Section(
                "You and your baby",
                List.of(
                        NumericFeature.integer("age", "How old are you?", "years", 14, 60),
                        NumericFeature.integer("weeks_postpartum", "How many weeks ago was your baby born?", "weeks", 1, 12)
                                .withHelp("In whole weeks. The estimate is made for the weeks 2 to 8 after birth."),
                        ChoiceFeature.yesNo("first_child", "Is this your first child?"),
                        ChoiceFeature.yesNo("planned_pregnancy", "Was the pregnancy planned?"),
                        ChoiceFeature.yesNo("birth_complications", "Were there complications at birth?")
                                .withHelp("For example an emergency caesarean, heavy bleeding or a severe tear."),
                        ChoiceFeature.yesNo("baby_in_special_care", "Did your baby need special care after birth?")
                                .withHelp("A stay in a neonatal ward or intensive care, however short.")));
    }

    private static Section health() {
        return new Section(
                "Earlier times",
                List.of(
                        ChoiceFeature.yesNo("prior_depression", "Did you ever have a depression before this birth?")
                                .withHelp("At any time before or during the pregnancy, whether it was treated or not."),
                        ChoiceFeature.yesNo("family_history", "Has a parent, brother or sister of yours had a depression or bipolar disorder?")
                                .withHelp("Leave it open if you do not know.")
                                .optional()));
    }

    private static Section everydayLife() {
        return new Section(
                "Your everyday life",
                List.of(
                        ChoiceFeature.of(
                                "partner_support",
                                "How much does your partner support you?",
                                "0", "Not at all, or I have no partner",
                                "1", "A little",
                                "2", "Somewhat",
                                "3", "A lot"),
                        NumericFeature.decimal("sleep_hours", "How many hours do you sleep in a night?", "hours", 0, 14, 0.5)
                                .withHelp("All stretches of a usual night together; a good guess is enough.")
                                .optional(),
                        ChoiceFeature.of(
                                        "financial_strain",
                                        "How much do money worries weigh on you?",
                                        "0", "Not at all",
                                        "1", "A little",
                                        "2", "Quite a bit",
                                        "3", "Severely")
                                .optional(),
                        ChoiceFeature.of(
                                        "stressful_events",
                                        "How many of these four kinds of hard events did you live through in the past year?",
                                        "0", "None",
                                        "1", "One",
                                        "2", "Two",
                                        "3", "Three",
                                        "4", "All four")
                                .withHelp("Death or illness of someone close; trouble with money, work or housing; a separation or many "
                                        + "quarrels; violence, prison or drugs around you.")
                                .optional(),
                        ChoiceFeature.of(
                                        "breastfeeding_difficulty",
                                        "How difficult is breastfeeding?",
                                        "0", "Not difficult, or I do not breastfeed",
                                        "1", "A little difficult",
                                        "2", "Quite difficult",
                                        "3", "Very difficult")
                                .optional()));
    }
}
