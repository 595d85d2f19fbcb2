package org.hindsight.plugins.ppd;

import java.util.List;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.FeatureSchema;

/**
 * The nine questions of the PHQ-9 in their published words and scoring (Kroenke, Spitzer and Williams 2001, J Gen Intern Med 16:606).
 * The form may be reproduced without permission; its authors are named where it is shown.
 */
final class Phq9 {

    static final String CREDIT = "Developed by Drs. Robert L. Spitzer, Janet B.W. Williams, Kurt Kroenke and colleagues, with an "
            + "educational grant from Pfizer Inc.";

    /** From 10 on the authors advise to look closer: sensitivity and specificity for major depression are about 0.85 there. */
    static final int WORTH_A_TALK = 10;

    /** From 20 on the authors speak of severe depression. */
    static final int SEVERE = 20;

    /** The highest sum. */
    static final int MOST = 27;

    private static final String SELF_HARM = "phq9";

    private static final List<String> ITEMS = List.of(
            "Little interest or pleasure in doing things",
            "Feeling down, depressed, or hopeless",
            "Trouble falling or staying asleep, or sleeping too much",
            "Feeling tired or having little energy",
            "Poor appetite or overeating",
            "Feeling bad about yourself – or that you are a failure or have let yourself or your family down",
            "Trouble concentrating on things, such as reading the newspaper or watching television",
            "Moving or speaking so slowly that other people could have noticed? Or the opposite – being so fidgety or restless that "
                    + "you have been moving around a lot more than usual",
            "Thoughts that you would be better off dead or of hurting yourself in some way");

    private Phq9() {}

    /** The questions, phq1 to phq9. The instruction and the credit stand at the first one. */
    static List<Feature> questions() {
        Feature[] questions = new Feature[ITEMS.size()];
        for (int i = 0; i < questions.length; i++) {
            ChoiceFeature question = ChoiceFeature.of(
                    name(i + 1),
                    ITEMS.get(i),
                    "0", "Not at all",
                    "1", "Several days",
                    "2", "More than half the days",
                    "3", "Nearly every day");
            questions[i] = switch (i + 1) {
                case 1 -> question.withHelp(
                        "Over the last 2 weeks, how often have you been bothered by any of the following problems? " + CREDIT);
                case 9 -> question.withHelp("If it is so, you are not alone with it: help is there at any hour, and it works.");
                default -> question;
            };
        }
        return List.of(questions);
    }

    /** The name of a question, from 1 to 9. */
    static String name(int item) {
        return "phq" + item;
    }

    /** The sum of the nine answers, 0 to 27; open ones count as "not at all". */
    static int sum(Answers answers) {
        int sum = 0;
        for (int item = 1; item <= ITEMS.size(); item++) {
            sum += answers.choice(name(item)).map(Integer::parseInt).orElse(0);
        }
        return sum;
    }

    /** Whether there were thoughts of death or self-harm on any day. */
    static boolean speaksOfSelfHarm(Answers answers) {
        return answers.choice(SELF_HARM).filter(answer -> !answer.equals("0")).isPresent();
    }

    /** The positions of the nine answers in a case. A choice's position is its score. */
    static int[] positions(FeatureSchema schema) {
        int[] positions = new int[ITEMS.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = schema.indexOf(name(i + 1));
        }
        return positions;
    }
}
