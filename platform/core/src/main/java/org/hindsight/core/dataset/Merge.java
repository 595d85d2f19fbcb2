package org.hindsight.core.dataset;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.function.DoubleConsumer;
import org.hindsight.core.anonymisation.AnonymousOutcome;
import org.hindsight.core.message.Message;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.NumericTarget;
import org.hindsight.plugin.Target;
import org.jspecify.annotations.Nullable;

/**
 * Puts baseline and outcomes together: only what fits the schema, no row that would stand on both sides of the split, and no more rows of
 * one unauthenticated address than its share, since anyone can post.
 *
 * <p>Equal answers must not be learnt from and measured on, even when they belong to different groups, so the first row decides for all that
 * come later: the first baseline before all, then the outcomes as they arrived, also those that are left out for another reason today, since
 * they may be back tomorrow, and those that are gone. A baseline that took the place of another comes last. What any baseline decided holds
 * for ever, whichever is in use.
 */
public final class Merge {

    private static final int PROGRESS_ROWS = 1000;
    private static final Message OTHER_SIDE = Message.of("merge.otherSide");

    private final String assessment;
    private final FeatureSchema schema;
    private final Target target;
    private final Split split;
    private final double addressShare;
    private final BaselineSides.Former former;
    private final Traces gone;
    private final Map<FeatureVector, Split.Side> sides = new HashMap<>();
    private final List<TrainingData.Case> cases = new ArrayList<>();
    private final Map<Message, Long> rejected = new LinkedHashMap<>();

    private Merge(
            String assessment, FeatureSchema schema, Target target, Split split, double addressShare, BaselineSides.Former former, Traces gone) {
        this.assessment = assessment;
        this.schema = schema;
        this.target = target;
        this.split = split;
        this.addressShare = addressShare;
        this.former = former;
        this.gone = gone;
    }

    /**
     * What came of merging.
     *
     * @param data     the rows that are used
     * @param rejected how many rows were left out, by reason
     * @param decided  on which side the answers of the baseline's rows are, used or not, by content hash
     */
    public record Merged(TrainingData data, Map<Message, Long> rejected, Map<String, Split.Side> decided) {

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
     * @param former       what earlier baselines decided
     * @param gone         what is left of outcomes that are gone
     * @param progress     is told now and then which share of the outcomes is done; it may throw to stop
     */
    public static Merged merge(
            String assessment,
            FeatureSchema schema,
            Target target,
            PlacedBaseline baseline,
            List<AnonymousOutcome> outcomes,
            List<AnonymousOutcome> aside,
            Split split,
            double addressShare,
            BaselineSides.Former former,
            Traces gone,
            DoubleConsumer progress) {
        Merge merge = new Merge(assessment, schema, target, split, addressShare, former, gone);
        if (former.only()) {
            merge.letBaselineDecide(baseline);
        }
        @Nullable FeatureVector[] answers = merge.letOutcomesDecide(outcomes, new ArrayDeque<>(aside), progress);
        if (!former.only()) {
            merge.letBaselineDecide(baseline);
        }
        Map<String, Split.Side> decided = merge.addBaseline(baseline);
        merge.addOutcomes(outcomes, answers);
        return new Merged(new TrainingData(schema, target, merge.cases), merge.rejected, decided);
    }

    private void letBaselineDecide(PlacedBaseline baseline) {
        for (int i = 0; i < baseline.rows().size(); i++) {
            Split.Placement placement = baseline.placements().get(i);
            sides.computeIfAbsent(
                    baseline.rows().get(i).features(),
                    first -> former.only() ? placement.side() : earlier(placement.contentHash(), placement.side()));
        }
    }

    /** The outcomes' answers as today's schema reads them, null where it does not. */
    private @Nullable FeatureVector[] letOutcomesDecide(
            List<AnonymousOutcome> outcomes, Queue<AnonymousOutcome> aside, DoubleConsumer progress) {
        @Nullable FeatureVector[] answers = new FeatureVector[outcomes.size()];
        for (int i = 0; i < answers.length; i++) {
            if (i % PROGRESS_ROWS == 0) {
                progress.accept((double) i / answers.length);
            }
            AnonymousOutcome outcome = outcomes.get(i);
            while (!aside.isEmpty() && aside.element().number() < outcome.number()) {
                decide(aside.remove());
            }
            answers[i] = decide(outcome);
        }
        // Those behind the last one that is used come before a new baseline all the same.
        aside.forEach(this::decide);
        return answers;
    }

    private @Nullable FeatureVector decide(AnonymousOutcome outcome) {
        @Nullable FeatureVector features = CurrentAnswers.read(schema, outcome.answers()).orElse(null);
        if (features != null) {
            sides.computeIfAbsent(features, first -> hasEarlier() ? earlier(split.contentHash(assessment, schema, first), outcome.side()) : outcome.side());
        }
        return features;
    }

    private boolean hasEarlier() {
        return !former.answers().isEmpty() || gone.hasSides();
    }

    /** The side of answers that a former baseline or an outcome that is gone had; else this one. */
    private Split.Side earlier(String contentHash, Split.Side otherwise) {
        Split.@Nullable Side ofBaseline = former.answers().get(contentHash);
        return ofBaseline != null ? ofBaseline : gone.side(contentHash).orElse(otherwise);
    }

    private Map<String, Split.Side> addBaseline(PlacedBaseline baseline) {
        Map<String, Split.Side> decided = new HashMap<>();
        for (int i = 0; i < baseline.rows().size(); i++) {
            LabelledRow row = baseline.rows().get(i);
            Split.Placement placement = baseline.placements().get(i);
            Split.Side side = Objects.requireNonNull(sides.get(row.features()));
            decided.put(placement.contentHash(), side);
            if (side == placement.side()) {
                add(row.features(), row.target(), placement.keyHash(), side, 0);
            } else {
                reject(OTHER_SIDE);
            }
        }
        return decided;
    }

    private void addOutcomes(List<AnonymousOutcome> outcomes, @Nullable FeatureVector[] answers) {
        Map<Integer, Integer> allowance = allowances(outcomes);
        for (int i = 0; i < answers.length; i++) {
            AnonymousOutcome outcome = outcomes.get(i);
            @Nullable FeatureVector features = answers[i];
            OptionalDouble value = value(outcome.value());
            if (features == null) {
                reject(Message.of("merge.answersDoNotFit"));
            } else if (sides.get(features) != outcome.side()) {
                reject(OTHER_SIDE);
            } else if (value.isEmpty()) {
                reject(Message.of("merge.noValueOfTarget"));
            } else if (outcome.origin() != 0 && allowance.merge(outcome.origin(), -1, Integer::sum) < 0) {
                reject(Message.of("merge.beyondShare"));
            } else {
                add(features, value.getAsDouble(), outcome.group(), outcome.side(), outcome.number());
            }
        }
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
