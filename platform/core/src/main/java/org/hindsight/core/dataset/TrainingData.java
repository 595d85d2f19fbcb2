package org.hindsight.core.dataset;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.hindsight.core.model.Sha256;
import org.hindsight.plugin.Dataset;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.Target;

/**
 * The rows of one run, merged and split, in an order that depends on the data alone: the baseline as in its file, then the outcomes as
 * they arrived.
 *
 * @param schema what the values mean
 * @param target what the outcomes mean
 * @param cases  all rows that are used
 */
public record TrainingData(FeatureSchema schema, Target target, List<Case> cases) {

    /** Copies the list. */
    public TrainingData {
        cases = List.copyOf(cases);
    }

    /**
     * A row on its side.
     *
     * @param row     the row; its group is the keyed hash of what decides its side
     * @param side    the side, for ever
     * @param outcome the outcome's number, 0 for a row of the baseline
     */
    public record Case(LabelledRow row, Split.Side side, long outcome) {

        /** Whether the row comes from the baseline. */
        public boolean fromBaseline() {
            return outcome == 0;
        }
    }

    /** The rows of one side. */
    public List<Case> on(Split.Side side) {
        return cases.stream().filter(one -> one.side() == side).toList();
    }

    /** What the trainer is given. */
    public Dataset training() {
        return new Dataset(schema, target, on(Split.Side.TRAINING).stream().map(Case::row).toList());
    }

    /** SHA-256 of all rows with their sides, in hex: equal when, and only when, a training would see the same. */
    public String fingerprint() {
        MessageDigest digest = Sha256.digest();
        ByteBuffer numbers = ByteBuffer.allocate((schema.size() + 2) * Double.BYTES);
        for (Case one : cases) {
            numbers.clear();
            for (int i = 0; i < schema.size(); i++) {
                numbers.putDouble(one.row().features().get(i));
            }
            numbers.putDouble(one.row().target());
            numbers.putLong(one.side().ordinal());
            digest.update(numbers.array());
            digest.update(String.valueOf(one.row().group()).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
