package org.hindsight.core.dataset;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.function.DoubleConsumer;
import org.hindsight.core.anonymisation.AnonymousOutcome;
import org.hindsight.core.assessment.AnswerValidation;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.message.Message;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.NumericTarget;
import org.hindsight.plugin.Target;

/**
 * Puts baseline and outcomes together: only what fits the schema, no row that would stand on both sides of the split, and no more rows of
 * one unauthenticated address than its share, since anyone can post.
 */
public final class Merge {

    private static final int PROGRESS_ROWS = 1000;
    private static final Message OTHER_SIDE = Message.of("merge.otherSide");

    private final String assessment;
    private final FeatureSchema schema;
    private final Target target;
    private final Split split;
    private final double addressShare;
    private final Map<Integer, Split.Side> gone;
    private final Map<FeatureVector, Split.Side> sides = new HashMap<>();
    private final List<TrainingData.Case> cases = new ArrayList<>();
    private final Map<Message, Long> rejected = new LinkedHashMap<>();

    private Merge(String assessment, FeatureSchema schema, Target target, Split split, double addressShare, Map<Integer, Split.Side> gone) {
        this.assessment = assessment;
        this.schema = schema;
        this.target = target;
        this.split = split;
        this.addressShare = addressShare;
        this.gone = gone;
    }

    /**
     * What came of merging.
     *
     * @param data     the rows that are used
     * @param rejected how many outcomes were left out, by reason
     */
    public record Merged(TrainingData data, Map<Message, Long> rejected) {

        /** How many rows were left out in all. */
        public long rejectedRows() {
            return rejected.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /**
     * Merges.
     *
     * @param outcomes     those that may be used, oldest first
     * @param aside        those that are neither learnt from nor measured on today, oldest first: they decide the sides of equal answers
     *                     that came later, and are not counted here
     * @param addressShare the largest share of all rows that may come from one unauthenticated address, from 0 to 1
     * @param gone         the sides of answers that are gone, as {@link GoneAnswers} knows them
     * @param progress     is told now and then which share of the outcomes is done; it may throw to stop
     */
    public static Merged merge(
            String assessment,
            FeatureSchema schema,
            Target target,
            List<LabelledRow> baseline,
            List<AnonymousOutcome> outcomes,
            List<AnonymousOutcome> aside,
            Split split,
            double addressShare,
            Map<Integer, Split.Side> gone,
            DoubleConsumer progress) {
        Merge merge = new Merge(assessment, schema, target, split, addressShare, gone);
        baseline.forEach(merge::addBaseline);
        merge.addOutcomes(outcomes, new ArrayDeque<>(aside), progress);
        return new Merged(new TrainingData(schema, target, merge.cases), merge.rejected);
    }

    private void addBaseline(LabelledRow row) {
        Split.Placement placement = split.place(assessment, schema, row);
        if (sides.computeIfAbsent(row.features(), first -> placement.side()) == placement.side()) {
            add(row.features(), row.target(), placement.keyHash(), placement.side(), 0);
        } else {
            reject(OTHER_SIDE);
        }
    }

    private void addOutcomes(List<AnonymousOutcome> outcomes, Queue<AnonymousOutcome> aside, DoubleConsumer progress) {
        Map<Integer, Integer> allowance = allowances(outcomes);
        int done = 0;
        for (AnonymousOutcome outcome : outcomes) {
            if (done++ % PROGRESS_ROWS == 0) {
                progress.accept((double) done / outcomes.size());
            }
            decideSides(aside, outcome.number());
            Optional<FeatureVector> features = features(outcome.answers());
            OptionalDouble value = value(outcome.value());
            if (features.isEmpty()) {
                reject(Message.of("merge.answersDoNotFit"));
            } else if (!joinsSide(features.get(), outcome.side())) {
                reject(OTHER_SIDE);
            } else if (value.isEmpty()) {
                reject(Message.of("merge.noValueOfTarget"));
            } else if (outcome.origin() != 0 && allowance.merge(outcome.origin(), -1, Integer::sum) < 0) {
                reject(Message.of("merge.beyondShare"));
            } else {
                add(features.get(), value.getAsDouble(), outcome.group(), outcome.side(), outcome.number());
            }
        }
    }

    /** Lets those that came before an outcome decide the sides of their answers. */
    private void decideSides(Queue<AnonymousOutcome> aside, long number) {
        while (!aside.isEmpty() && aside.element().number() < number) {
            AnonymousOutcome earlier = aside.remove();
            features(earlier.answers()).ifPresent(features -> joinsSide(features, earlier.side()));
        }
    }

    /**
     * Equal answers must not be learnt from and measured on, even when they belong to different groups: the first row decides for all that
     * come later, also when it is left out for another reason today, since it may be back tomorrow, and when it is gone.
     */
    private boolean joinsSide(FeatureVector features, Split.Side side) {
        return sides.computeIfAbsent(features, first -> sideOfGone(first).orElse(side)) == side;
    }

    private Optional<Split.Side> sideOfGone(FeatureVector features) {
        return gone.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(gone.get(GoneAnswers.bucket(split.contentHash(assessment, schema, features))));
    }

    private void add(FeatureVector features, double value, String group, Split.Side side, long outcome) {
        cases.add(new TrainingData.Case(new LabelledRow(features, value, group), side, outcome));
    }

    /** How many rows each unauthenticated address may bring: its share of all rows there would be with it. */
    private Map<Integer, Integer> allowances(List<AnonymousOutcome> outcomes) {
        int most = (int) Math.floor(addressShare * (cases.size() + outcomes.size()));
        Map<Integer, Integer> allowances = new HashMap<>();
        outcomes.forEach(outcome -> allowances.put(outcome.origin(), Math.max(1, most)));
        return allowances;
    }

    /** The answers as today's schema reads them: what it does not ask any more is passed over. */
    private Optional<FeatureVector> features(Map<String, Object> answers) {
        try {
            return Optional.of(AnswerValidation.validate(schema, known(answers)).encode(schema));
        } catch (InvalidAnswersException e) {
            return Optional.empty();
        }
    }

    private Map<String, Object> known(Map<String, Object> answers) {
        if (answers.keySet().stream().allMatch(name -> schema.find(name).isPresent())) {
            return answers;
        }
        Map<String, Object> known = new LinkedHashMap<>(answers);
        known.keySet().removeIf(name -> schema.find(name).isEmpty());
        return known;
    }

    private OptionalDouble value(String text) {
        return switch (target) {
            case ClassTarget classes ->
                classes.indexOf(text) < 0 ? OptionalDouble.empty() : OptionalDouble.of(classes.indexOf(text));
            case NumericTarget numeric -> number(text, numeric);
        };
    }

    private static OptionalDouble number(String text, NumericTarget target) {
        try {
            double number = Double.parseDouble(text);
            return number >= target.min() && number <= target.max() ? OptionalDouble.of(number) : OptionalDouble.empty();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    private void reject(Message reason) {
        rejected.merge(reason, 1L, Long::sum);
    }
}
