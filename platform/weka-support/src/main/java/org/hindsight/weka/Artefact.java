package org.hindsight.weka;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.NumericTarget;

/** The form of a model's bytes: a mark, the form's number, a digest of the schema, then the parts as plain numbers. */
final class Artefact {

    static final int MAXIMUM_BYTES = 100_000_000;
    private static final int MARK = 0x48535750; // "HSWP"
    private static final int FORM = 2;

    /** Without optional blocks: what form 2 is with none. */
    private static final int FORM_WITHOUT_BLOCKS = 1;

    private Artefact() {}

    static void write(WekaModel model, OutputStream target) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(target, 1 << 16));
        out.writeInt(MARK);
        out.writeInt(FORM);
        out.writeUTF(model.preparation().fingerprint());
        out.writeInt(model.description().size());
        for (Map.Entry<String, String> entry : model.description().entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeUTF(entry.getValue());
        }
        model.blocks().write(out);
        for (WekaModel.Submodel submodel : model.submodels()) {
            write(submodel, out);
        }
        out.writeInt(MARK);
        out.flush();
    }

    private static void write(WekaModel.Submodel submodel, DataOutputStream out) throws IOException {
        submodel.fitted().encoder().write(out);
        submodel.fitted().scorer().write(out);
        switch (submodel.outcome()) {
            case WekaModel.Labels labels -> labels.calibration().write(out);
            case WekaModel.Number number -> number.intervals().write(out);
        }
    }

    static WekaModel read(Preparation preparation, InputStream source) throws IOException {
        try {
            return read(preparation, new DataInputStream(new BufferedInputStream(source, 1 << 16)));
        } catch (EOFException e) {
            throw new IOException("The model's bytes end too early: the file is damaged.", e);
        } catch (RuntimeException e) {
            throw new IOException("The model's bytes are damaged: " + e.getMessage(), e);
        }
    }

    private static WekaModel read(Preparation preparation, DataInputStream in) throws IOException {
        if (in.readInt() != MARK) {
            throw new IOException("These bytes are no model of this trainer.");
        }
        int form = in.readInt();
        if (form != FORM && form != FORM_WITHOUT_BLOCKS) {
            throw new IOException("The model has form " + form + ", this version reads forms up to " + FORM + ".");
        }
        if (!in.readUTF().equals(preparation.fingerprint())) {
            throw new IOException("The model was trained for other features, choices or labels than the plugin has now: retrain it.");
        }
        Map<String, String> description = new LinkedHashMap<>();
        int entries = count(in, 1000, "descriptions");
        for (int i = 0; i < entries; i++) {
            description.put(in.readUTF(), in.readUTF());
        }
        OptionalBlocks blocks = form == FORM_WITHOUT_BLOCKS ? OptionalBlocks.NONE : OptionalBlocks.read(preparation, in);
        List<WekaModel.Submodel> submodels = new ArrayList<>();
        for (int open = 0; open < blocks.combinations(); open++) {
            submodels.add(readSubmodel(preparation, in));
        }
        if (in.readInt() != MARK) {
            throw new IOException("The model's bytes are damaged: their end is not where it should be.");
        }
        return new WekaModel(preparation, blocks, submodels, description);
    }

    private static WekaModel.Submodel readSubmodel(Preparation preparation, DataInputStream in) throws IOException {
        int outputs = preparation.target() instanceof ClassTarget classes ? classes.labels().size() : 1;
        Encoder encoder = Encoder.read(preparation, in);
        Scorer scorer = Scorer.read(in, encoder, outputs);
        WekaModel.Outcome outcome = switch (preparation.target()) {
            case ClassTarget classes -> new WekaModel.Labels(Calibration.read(in, classes.labels().size()));
            case NumericTarget numeric -> new WekaModel.Number(Intervals.read(in), numeric);
        };
        return new WekaModel.Submodel(new Fitted(encoder, scorer), outcome);
    }

    /** Reads a number of things that follow, so that damaged bytes cannot ask for all memory. */
    static int count(DataInputStream in, int most, String what) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > most) {
            throw new IOException("The model is damaged: it claims to have " + count + " " + what + ".");
        }
        return count;
    }

    static int within(int value, int least, int most, String what) throws IOException {
        if (value < least || value > most) {
            throw new IOException("The model is damaged: " + what + " is " + value + ".");
        }
        return value;
    }

    static void writeDoubles(double[] values, DataOutputStream out) throws IOException {
        out.writeInt(values.length);
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    static double[] readDoubles(DataInputStream in) throws IOException {
        double[] values = new double[count(in, 1_000_000, "numbers")];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }
}
