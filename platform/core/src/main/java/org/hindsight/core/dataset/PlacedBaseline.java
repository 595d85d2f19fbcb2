package org.hindsight.core.dataset;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.hindsight.core.model.Sha256;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.LabelledRow;

/**
 * A baseline whose rows were placed on the sides of the split.
 *
 * @param rows        its rows, as in its file
 * @param placements  where each belongs if nobody with equal answers came before
 * @param fingerprint SHA-256 of all answers and where they belong, in hex: another reading of the same file has another one
 */
public record PlacedBaseline(List<LabelledRow> rows, List<Split.Placement> placements, String fingerprint) {

    /** Places the rows. */
    public static PlacedBaseline of(String assessment, FeatureSchema schema, List<LabelledRow> rows, Split split) {
        List<Split.Placement> placements = new ArrayList<>(rows.size());
        MessageDigest digest = Sha256.digest();
        for (LabelledRow row : rows) {
            Split.Placement placement = split.place(assessment, schema, row);
            placements.add(placement);
            digest.update((placement.contentHash() + placement.side()).getBytes(StandardCharsets.US_ASCII));
        }
        return new PlacedBaseline(rows, placements, HexFormat.of().formatHex(digest.digest()));
    }
}
