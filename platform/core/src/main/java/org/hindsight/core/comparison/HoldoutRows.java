package org.hindsight.core.comparison;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hindsight.core.dataset.TrainingData;
import org.hindsight.core.evaluation.Holdout;
import org.hindsight.plugin.Target;

/**
 * Rows to measure on and which they are. A confirmed outcome is known by its number; a row of the baseline by its place among the held-out
 * rows of its file, counted downwards from -1. The answers are not kept.
 */
final class HoldoutRows {

    private static final int BYTES_A_ROW = Long.BYTES + Double.BYTES + Integer.BYTES;

    private final long[] ids;
    private final Holdout holdout;

    private HoldoutRows(long[] ids, Holdout holdout) {
        this.ids = ids;
        this.holdout = holdout;
    }

    /** The held-out rows, in their order. */
    static HoldoutRows of(Target target, List<TrainingData.Case> cases) {
        long[] ids = new long[cases.size()];
        long fromBaseline = 0;
        for (int row = 0; row < ids.length; row++) {
            ids[row] = cases.get(row).fromBaseline() ? --fromBaseline : cases.get(row).outcome();
        }
        return new HoldoutRows(ids, Holdout.of(target, cases.stream().map(TrainingData.Case::row).toList(), row -> ids[row] < 0));
    }

    /** Rows that were stored. */
    static HoldoutRows ofStored(Target target, byte[] content) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        long[] ids = new long[content.length / BYTES_A_ROW];
        Holdout.Builder holdout = Holdout.builder(target, ids.length);
        for (int row = 0; row < ids.length; row++) {
            ids[row] = bytes.getLong();
            holdout.add(bytes.getDouble(), Integer.toString(bytes.getInt()), ids[row] < 0);
        }
        return new HoldoutRows(ids, holdout.build());
    }

    /** As {@link #ofStored} reads them. */
    byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(ids.length * BYTES_A_ROW);
        for (int row = 0; row < ids.length; row++) {
            bytes.putLong(ids[row]).putDouble(holdout.actual(row)).putInt(holdout.group(row));
        }
        return bytes.array();
    }

    Holdout holdout() {
        return holdout;
    }

    long id(int row) {
        return ids[row];
    }

    /** Where each row stands. */
    Map<Long, Integer> positions() {
        Map<Long, Integer> positions = HashMap.newHashMap(ids.length);
        for (int row = 0; row < ids.length; row++) {
            positions.put(ids[row], row);
        }
        return positions;
    }
}
