package org.hindsight.ui.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.assessment.DistinctLabels;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.NumericFeature;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * The form of an assessment.
 *
 * @param id       the assessment
 * @param title    its name
 * @param summary  what it is for
 * @param audience for whom
 * @param effort   how many questions, how long
 * @param horizon  the time that the result will speak of; empty for the present
 * @param sections the questions
 * @param now      the number of the part that a phone shows first: the first one with a problem, the last one when all can be sent again
 * @param optional whether a question may be left open
 * @param problems what is wrong, in the order of the questions
 * @param heading  the headline of the problems; empty when there are none
 * @param message  what else there is to say above the form, a key of the texts; empty for nothing
 * @param said     how many questions a pasted row answered, in a sentence; empty for none
 * @param notices  safety messages
 * @param pasting  whether a row can be pasted
 * @param row      the row that was pasted
 * @param columns  the names of the columns that a pasted row can have
 * @param model    what the model rests on; null while it is being trained
 * @param aboutMe  whether the person who is signed in answers about themselves
 * @param fresh    whether nothing was answered yet, so that a draft kept by the browser may be filled in
 */
record FormPage(
        String id,
        String title,
        String summary,
        String audience,
        String effort,
        String horizon,
        List<Section> sections,
        int now,
        boolean optional,
        List<Problem> problems,
        String heading,
        String message,
        String said,
        List<NoticeCard> notices,
        boolean pasting,
        String row,
        String columns,
        @Nullable ModelInWords model,
        boolean aboutMe,
        boolean fresh) {

    /** Forms with more numbers than this can be filled from a pasted row. */
    private static final int MANY_NUMBERS = 15;

    /** Questions that belong together. */
    record Section(String id, int number, String title, List<Question> questions) {}

    /** Something wrong, and the field it is about. */
    record Problem(String field, String label, String message) {}

    /**
     * What happened to a form so far.
     *
     * @param answers raw answers by feature name
     * @param wrong   the features whose answers do not fit
     * @param message what to say above the form, a key of the texts; empty for nothing
     * @param said    what became of a pasted row
     * @param notices safety messages
     * @param row     the row that was pasted
     * @param aboutMe whether the person who is signed in answers about themselves
     */
    record State(
            Map<String, String> answers,
            Set<String> wrong,
            String message,
            String said,
            List<NoticeCard> notices,
            String row,
            boolean aboutMe) {

        static State fresh() {
            return answered(Map.of(), false);
        }

        static State answered(Map<String, String> answers, boolean aboutMe) {
            return new State(answers, Set.of(), "", "", List.of(), "", aboutMe);
        }

        State wrong(Set<String> features) {
            return new State(answers, features, message, said, notices, row, aboutMe);
        }

        State saying(String key, List<NoticeCard> cards) {
            return new State(answers, wrong, key, said, cards, row, aboutMe);
        }
    }

    static FormPage of(Assessment assessment, State state, Words words) {
        List<Section> sections = sections(assessment.schema(), state, words);
        Map<String, String> labels = DistinctLabels.of(assessment.schema());
        List<Problem> problems = sections.stream()
                .flatMap(section -> section.questions().stream())
                .filter(question -> !question.error().isEmpty())
                .map(question -> new Problem(target(question), labels.getOrDefault(question.name(), question.label()), question.error()))
                .toList();
        return new FormPage(
                assessment.descriptor().id(),
                assessment.descriptor().title(),
                assessment.descriptor().summary(),
                assessment.descriptor().audience(),
                HomePage.effort(assessment, words),
                assessment.descriptor().horizon(),
                sections,
                state.message().isEmpty() ? firstToShow(sections) : sections.size(),
                assessment.schema().features().stream().anyMatch(feature -> !feature.required()),
                problems,
                problems.isEmpty() ? "" : words.say("form.problems", problems.size()),
                state.message(),
                state.said(),
                state.notices(),
                numbers(assessment.schema()) > MANY_NUMBERS,
                state.row(),
                String.join(", ", assessment.schema().features().stream().map(feature -> feature.name()).toList()),
                ModelInWords.of(assessment, words),
                state.aboutMe(),
                state.answers().isEmpty());
    }

    private static List<Section> sections(FeatureSchema schema, State state, Words words) {
        List<Section> sections = new ArrayList<>();
        int number = 0;
        for (FeatureSchema.Section section : schema.sections()) {
            List<Question> questions = new ArrayList<>();
            for (var feature : section.features()) {
                String value = state.answers().getOrDefault(feature.name(), "");
                questions.add(Question.of(feature, ++number, value, state.wrong().contains(feature.name()), words));
            }
            int position = sections.size() + 1;
            sections.add(new Section("part" + position, position, section.title(), questions));
        }
        return sections;
    }

    private static int firstToShow(List<Section> sections) {
        return sections.stream()
                .filter(section -> section.questions().stream().anyMatch(question -> !question.error().isEmpty()))
                .findFirst()
                .map(Section::number)
                .orElse(1);
    }

    /** A link to a group of radio buttons must lead to its first one, which can take the focus. */
    private static String target(Question question) {
        return question.kind().equals("row") || question.kind().equals("list") ? question.options().getFirst().id() : question.id();
    }

    private static long numbers(FeatureSchema schema) {
        return schema.features().stream().filter(NumericFeature.class::isInstance).count();
    }
}
