package org.hindsight.plugin;

import java.util.List;

/**
 * Rows to train on.
 *
 * @param schema what the values of the rows mean
 * @param target what their outcomes mean
 * @param rows   in an order that depends on the data alone; it may be very many
 */
public record Dataset(FeatureSchema schema, Target target, List<LabelledRow> rows) {

    /** Copies the list and checks every row against schema and target. */
    public Dataset {
        rows = List.copyOf(rows);
        for (int i = 0; i < rows.size(); i++) {
            LabelledRow row = rows.get(i);
            if (row.features().size() != schema.size()) {
                throw new IllegalArgumentException(
                        "Row " + i + ": has " + row.features().size() + " values, the schema has " + schema.size() + " features.");
            }
            if (target instanceof ClassTarget classes
                    && !(row.target() >= 0 && row.target() < classes.labels().size() && row.target() == Math.rint(row.target()))) {
                throw new IllegalArgumentException("Row " + i + ": target " + row.target() + " is no position in " + classes.labels() + ".");
            }
        }
    }
}
