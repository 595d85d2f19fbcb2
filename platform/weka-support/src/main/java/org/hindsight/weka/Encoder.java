package org.hindsight.weka;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;

/**
 * Turns a case into the inputs of a learner: missing values are filled with the median or the most frequent choice of the training
 * rows, choices become numbers, numbers are scaled where the learner wants it. Immutable.
 */
final class Encoder {

    /** What an input is made of its source's value. */
    enum Kind {
        VALUE,
        IS_CHOICE,
        IS_MISSING,
        NOMINAL
    }

    /**
     * One input.
     *
     * @param source the position among features and derived inputs
     * @param choice the choice it stands for where kind is {@link Kind#IS_CHOICE}
     * @param fill   what a missing value is taken for
     * @param mean   subtracted from the value
     * @param scale  by which the rest is divided
     */
    record Column(int source, Kind kind, int choice, double fill, double mean, double scale) {
        double of(double value) {
            if (kind == Kind.IS_MISSING) {
                return Double.isNaN(value) ? 1 : 0;
            }
            double filled = Double.isNaN(value) ? fill : value;
            if (kind == Kind.IS_CHOICE) {
                return filled == choice ? 1 : 0;
            }
            return (filled - mean) / scale;
        }
    }

    private final Preparation preparation;
    private final List<Column> columns;

    private Encoder(Preparation preparation, List<Column> columns) {
        this.preparation = preparation;
        this.columns = List.copyOf(columns);
    }

    /** Chooses fillings and scales from these rows alone. */
    static Encoder fit(Preparation preparation, List<LabelledRow> rows, Learner.Choices choices, boolean scaled) {
        double[][] values = new double[preparation.sources()][rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            double[] ofRow = preparation.values(rows.get(row).features());
            for (int source = 0; source < values.length; source++) {
                values[source][row] = ofRow[source];
            }
        }
        List<Column> columns = new ArrayList<>();
        for (int source = 0; source < values.length; source++) {
            if (!preparation.excluded().contains(preparation.name(source))) {
                addColumns(columns, preparation, source, values[source], choices, scaled);
            }
        }
        return new Encoder(preparation, columns);
    }

    private static void addColumns(
            List<Column> columns,
            Preparation preparation,
            int source,
            double[] values,
            Learner.Choices choices,
            boolean scaled) {
        double[] present = Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
        if (preparation.missingIndicators() && present.length < values.length && present.length > 0) {
            columns.add(new Column(source, Kind.IS_MISSING, 0, 0, 0, 1));
        }
        if (present.length == 0 || present[0] == present[present.length - 1]) {
            return; // tells nothing
        }
        if (choicesOf(preparation, source) == 0) {
            columns.add(numeric(source, values, present, scaled));
            return;
        }
        double fill = mostFrequent(present);
        if (choices == Learner.Choices.NOMINAL) {
            columns.add(new Column(source, Kind.NOMINAL, 0, fill, 0, 1));
        } else if (choices == Learner.Choices.POSITION || choicesOf(preparation, source) == 2) {
            columns.add(new Column(source, Kind.VALUE, 0, fill, 0, 1));
        } else {
            for (double choice : Arrays.stream(present).distinct().toArray()) {
                columns.add(new Column(source, Kind.IS_CHOICE, (int) choice, fill, 0, 1));
            }
        }
    }

    private static Column numeric(int source, double[] values, double[] present, boolean scaled) {
        int half = present.length / 2;
        double median = present.length % 2 == 1 ? present[half] : present[half - 1] + (present[half] - present[half - 1]) / 2;
        if (!scaled) {
            return new Column(source, Kind.VALUE, 0, median, 0, 1);
        }
        double mean = Arrays.stream(values).map(value -> Double.isNaN(value) ? median : value).sum() / values.length;
        double squares = 0;
        for (double value : values) {
            double off = (Double.isNaN(value) ? median : value) - mean;
            squares += off * off;
        }
        double deviation = Math.sqrt(squares / values.length);
        return new Column(source, Kind.VALUE, 0, median, mean, deviation > 0 ? deviation : 1);
    }

    /** The most frequent value; the smallest of equals. */
    private static double mostFrequent(double[] sorted) {
        double best = sorted[0];
        int bestCount = 0;
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            count = i > 0 && sorted[i] == sorted[i - 1] ? count + 1 : 1;
            if (count > bestCount) {
                bestCount = count;
                best = sorted[i];
            }
        }
        return best;
    }

    private static int choicesOf(Preparation preparation, int source) {
        return source < preparation.schema().size()
                        && preparation.schema().features().get(source) instanceof ChoiceFeature choice
                ? choice.choices().size()
                : 0;
    }

    /** How many inputs a learner gets. */
    int width() {
        return columns.size();
    }

    /** The number of values of a nominal input, 0 for a number. */
    int nominalValues(int column) {
        Column it = columns.get(column);
        return it.kind() == Kind.NOMINAL ? choicesOf(preparation, it.source()) : 0;
    }

    /** The inputs of a case, in an array of at least {@link #width()} and the given number of further places. */
    double[] encode(FeatureVector features, int further) {
        double[] values = preparation.values(features);
        double[] inputs = new double[columns.size() + further];
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            inputs[i] = column.of(values[column.source()]);
        }
        return inputs;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(columns.size());
        for (Column column : columns) {
            out.writeInt(column.source());
            out.writeByte(column.kind().ordinal());
            out.writeInt(column.choice());
            out.writeDouble(column.fill());
            out.writeDouble(column.mean());
            out.writeDouble(column.scale());
        }
    }

    static Encoder read(Preparation preparation, DataInputStream in) throws IOException {
        int count = Artefact.count(in, 1_000_000, "inputs");
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int source = Artefact.within(in.readInt(), 0, preparation.sources() - 1, "an input's source");
            Kind kind = Kind.values()[Artefact.within(in.readByte(), 0, Kind.values().length - 1, "an input's kind")];
            columns.add(new Column(source, kind, in.readInt(), in.readDouble(), in.readDouble(), in.readDouble()));
        }
        return new Encoder(preparation, columns);
    }
}
