package org.hindsight.ui.assessment;

import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.assessment.DistinctLabels;
import org.hindsight.plugin.Feature;
import org.hindsight.ui.text.Words;

/** What to do about an answer that does not fit, in the words of the form. */
public final class Remedy {

    private Remedy() {}

    /** The question and what it takes; the field's name alone where there is no such question. */
    public static String of(Assessment assessment, String field, Words words) {
        return assessment.schema()
                .find(field)
                .map(feature -> words.say("form.remedy", label(assessment, feature), Question.of(feature, 1, "", false, words).remedy()))
                .orElse(field);
    }

    private static String label(Assessment assessment, Feature feature) {
        return DistinctLabels.of(assessment.schema()).getOrDefault(feature.name(), feature.label());
    }
}
