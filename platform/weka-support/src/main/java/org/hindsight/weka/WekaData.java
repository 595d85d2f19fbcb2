package org.hindsight.weka;

import java.util.ArrayList;
import java.util.List;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.Target;
import weka.core.Attribute;
import weka.core.DenseInstance;
import weka.core.Instances;

/** Rows as Weka's instances: the encoder's inputs, then the class. */
final class WekaData {

    private WekaData() {}

    static Instances header(Encoder encoder, Target target, int capacity) {
        ArrayList<Attribute> attributes = new ArrayList<>();
        for (int column = 0; column < encoder.width(); column++) {
            int values = encoder.nominalValues(column);
            attributes.add(values == 0 ? new Attribute("x" + column) : new Attribute("x" + column, numbers(values)));
        }
        attributes.add(
                target instanceof ClassTarget classes
                        ? new Attribute("class", numbers(classes.labels().size()))
                        : new Attribute("class"));
        Instances header = new Instances("rows", attributes, capacity);
        header.setClassIndex(encoder.width());
        return header;
    }

    private static List<String> numbers(int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add("v" + i);
        }
        return names;
    }

    static Instances of(Encoder encoder, Target target, List<LabelledRow> rows) {
        Instances instances = header(encoder, target, rows.size());
        for (LabelledRow row : rows) {
            instances.add(new DenseInstance(1, values(encoder, row)));
        }
        return instances;
    }

    /** Inputs and class of a row. */
    static double[] values(Encoder encoder, LabelledRow row) {
        double[] values = encoder.encode(row.features(), 1);
        values[encoder.width()] = row.target();
        return values;
    }
}
