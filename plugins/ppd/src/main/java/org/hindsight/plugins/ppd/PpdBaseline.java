package org.hindsight.plugins.ppd;

import org.hindsight.csv.Table;
import org.hindsight.csv.TableLoader;
import org.hindsight.plugin.BaselineLoader;
import org.hindsight.plugin.BaselineRefusedException;
import org.hindsight.plugin.Wording;

/** Reads the shipped simulation and files in its format. */
final class PpdBaseline {

    static final BaselineLoader LOADER = TableLoader.forSchema(PpdQuestions.SCHEMA, PpdQuestions.TARGET)
            .targetColumn("ppd_diagnosis", "diagnosis")
            .words("ppd_diagnosis", "yes", "1", "true")
            .words("ppd_diagnosis", "no", "0", "false")
            .inspect(PpdBaseline::refusePublicQuestionnaire)
            .build();

    private PpdBaseline() {}

    /** The best-known file of this name asks other questions, and its outcome is one symptom that follows from its other columns. */
    private static void refusePublicQuestionnaire(Table table) {
        for (String header : table.headers()) {
            if (header.strip().equalsIgnoreCase("feeling anxious")) {
                throw new BaselineRefusedException(Wording.of(PpdBaseline.class, "baseline.questionnaire", header));
            }
        }
    }
}
