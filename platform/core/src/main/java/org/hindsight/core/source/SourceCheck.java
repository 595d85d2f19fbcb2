package org.hindsight.core.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hindsight.core.evaluation.Holm;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.Target;
import org.hindsight.plugin.TrainedModel;

/**
 * Looks at what new sources say before it is learnt for the first time: whether outcomes fit what the champion expects, and whether answers look like
 * those that it has learnt from. All tests of a run together err with a chance of at most 1 %, of which outcomes and answers have half each.
 */
public final class SourceCheck {

    /** The chance that any source of a run is told though nothing is wrong with it. */
    public static final double ALPHA = 0.01;

    /** The share of the work that predictions are. */
    private static final double OUTCOMES = 0.8;

    private final FeatureSchema schema;
    private final OutcomeTests outcomeTests;
    private final List<FeatureVector> known;
    private final List<Told> ofOutcomes = new ArrayList<>();
    private final List<Told> ofAnswers = new ArrayList<>();

    /**
     * @param champion the model that serves
     * @param known    the rows that it has learnt from
     */
    public SourceCheck(FeatureSchema schema, Target target, TrainedModel champion, List<LabelledRow> known) {
        this.schema = schema;
        this.outcomeTests = new OutcomeTests(target, champion);
        this.known = Independent.of(known);
    }

    private record Told(String source, SourceFinding finding, boolean matters) {}

    /** What of a source is counted, whatever the tests show. */
    private static final class Tally {
        private final int cases;
        private final OutcomeTests.Outcome outcomes;
        private int questions;
        private long answers;
        private long outside;

        Tally(int cases, OutcomeTests.Outcome outcomes) {
            this.cases = cases;
            this.outcomes = outcomes;
        }

        void add(AnswerTests.Outcome question) {
            questions += question.compared() ? 1 : 0;
            answers += question.answers();
            outside += question.outside();
        }
    }

    /**
     * Looks at sources, each with its cases, of which there must be at least one.
     *
     * @param progress is told now and then which share is done; it may throw to stop
     */
    public List<SourceLook> look(Map<String, List<LabelledRow>> sources, DoubleConsumer progress) {
        double all = sources.values().stream().mapToInt(List::size).sum();
        int[] done = {0};
        Map<String, Tally> tallies = new TreeMap<>();
        sources.forEach((source, rows) -> {
            tallies.put(source, tally(source, rows, share -> progress.accept(OUTCOMES * (done[0] + share * rows.size()) / all)));
            done[0] += rows.size();
        });
        Map<String, List<FeatureVector>> independent =
                sources.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> Independent.of(entry.getValue())));
        for (int position = 0; position < schema.size(); position++) {
            progress.accept(OUTCOMES + (1 - OUTCOMES) * position / schema.size());
            AnswerTests tests = new AnswerTests(schema.features().get(position), position, known);
            tallies.forEach((source, tally) -> {
                AnswerTests.Outcome outcome = tests.of(independent.get(source));
                outcome.tests().forEach(test -> ofAnswers.add(new Told(source, test.finding(), test.matters())));
                tally.add(outcome);
            });
        }
        Map<String, List<SourceFinding>> findings = findings();
        return tallies.entrySet().stream()
                .map(entry -> look(entry.getKey(), entry.getValue(), findings.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    private Tally tally(String source, List<LabelledRow> rows, DoubleConsumer progress) {
        OutcomeTests.Outcome outcome = outcomeTests.of(rows, progress);
        outcome.tests().forEach(test -> ofOutcomes.add(new Told(source, test, true)));
        return new Tally(rows.size(), outcome);
    }

    private Map<String, List<SourceFinding>> findings() {
        Function<Told, Double> p = told -> told.finding().p();
        List<Told> all = new ArrayList<>(Holm.rejected(ofOutcomes, p::apply, ALPHA / 2));
        all.addAll(Holm.rejected(ofAnswers, p::apply, ALPHA / 2));
        return all.stream()
                .filter(Told::matters)
                .collect(Collectors.groupingBy(Told::source, Collectors.mapping(Told::finding, Collectors.toList())));
    }

    private static SourceLook look(String source, Tally tally, List<SourceFinding> findings) {
        return new SourceLook(
                source, tally.cases, tally.outcomes.right(), tally.outcomes.expected(), tally.questions, tally.answers, tally.outside, findings);
    }
}
