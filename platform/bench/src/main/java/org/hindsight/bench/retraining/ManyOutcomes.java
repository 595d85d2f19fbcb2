package org.hindsight.bench.retraining;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.hindsight.core.dataset.Split;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.Feature;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.LabelledRow;
import org.hindsight.plugin.NumericFeature;
import org.hindsight.plugin.NumericTarget;
import org.hindsight.plugin.Prediction;
import org.hindsight.plugin.TrainedModel;

/** Fills a database with confirmed outcomes that look like the baseline: its rows, a little shaken. */
final class ManyOutcomes {

    private static final List<String> TABLES = List.of("prediction", "outcome", "outcome_history");
    private static final int BATCH = 1000;
    /** Every commit of the embedded database waits for the disk. */
    private static final int COMMIT = 20_000;
    /** Four hundred cases a day, so that days, which some plugins group by, are many as they are in life. */
    private static final long SECONDS_APART = 216;
    private static final Instant FIRST = Instant.parse("2019-01-01T00:00:00Z");
    private static final String PREDICTION = "INSERT INTO prediction (id, token_hash, assessment, answers, label, probability, probabilities,"
            + " predicted_value, unit, interval_low, interval_high, interval_level, model_version, source, about_me, split_key_hash, content_hash,"
            + " side, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ADMIN', FALSE, ?, ?, ?, ?)";
    private static final String OUTCOME = "INSERT INTO outcome (id, prediction_id, assessment, outcome_value, outcome_number, side, source,"
            + " confirmed_at, reported_at, withdrawn) VALUES (?, ?, ?, ?, ?, ?, 'ADMIN', ?, ?, FALSE)";
    private static final String HISTORY = "INSERT INTO outcome_history (id, prediction_id, change_kind, outcome_value, source, changed_at)"
            + " VALUES (?, ?, 'REPORTED', ?, 'ADMIN', ?)";
    private static final String PREDICTIONS = "INSERT INTO prediction_count (assessment, model_version, answered, erased) VALUES (?, ?, ?, 0)"
            + " ON DUPLICATE KEY UPDATE answered = answered + VALUES(answered)";
    private static final String OUTCOMES = "INSERT INTO outcome_count (assessment, holding, changes) VALUES (?, ?, ?)"
            + " ON DUPLICATE KEY UPDATE holding = holding + VALUES(holding), changes = changes + VALUES(changes)";

    private final ActivePlugin plugin;
    private final String version;
    private final TrainedModel model;
    private final List<LabelledRow> baseline;
    private final Split split;
    private final ObjectMapper json;
    private final SplittableRandom random = new SplittableRandom(20_260_301);

    /**
     * Outcomes of a model.
     *
     * @param version the version in service
     * @param model   what it is
     */
    ManyOutcomes(
            ActivePlugin plugin, String version, TrainedModel model, List<LabelledRow> baseline, Split split, ObjectMapper json) {
        this.plugin = plugin;
        this.version = version;
        this.model = model;
        this.baseline = baseline;
        this.split = split;
        this.json = json;
    }

    /** Adds the outcomes numbered from one number (0 for the first) to below another; whoever did not stop there goes on. */
    void load(String url, String user, int from, int until) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(url, user, "");
                PreparedStatement prediction = connection.prepareStatement(PREDICTION);
                PreparedStatement outcome = connection.prepareStatement(OUTCOME);
                PreparedStatement history = connection.prepareStatement(HISTORY)) {
            connection.setAutoCommit(false);
            BareTables bare = BareTables.of(connection, TABLES);
            numberFrom(connection, until + 1);
            for (int number = from; number < until; number++) {
                add(number, prediction, outcome, history);
                boolean last = number + 1 == until;
                if (last || (number + 1) % BATCH == 0) {
                    prediction.executeBatch();
                    outcome.executeBatch();
                    history.executeBatch();
                }
                if (last || (number + 1) % COMMIT == 0) {
                    connection.commit();
                }
            }
            bare.restore();
            finish(connection, until - from);
        }
    }

    /** The platform's own rows go on with this number; told at the end, every single row would move the next number, with a commit of its own. */
    private static void numberFrom(Connection connection, int next) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute("ALTER TABLE " + table + " ALTER COLUMN id RESTART WITH " + next);
            }
        }
    }

    /** What is counted beside the rows. */
    private void finish(Connection connection, int added) throws SQLException {
        try (PreparedStatement predictions = connection.prepareStatement(PREDICTIONS);
                PreparedStatement outcomes = connection.prepareStatement(OUTCOMES);
                Statement statistics = connection.createStatement()) {
            predictions.setString(1, plugin.id());
            predictions.setString(2, version);
            predictions.setInt(3, added);
            predictions.executeUpdate();
            outcomes.setString(1, plugin.id());
            outcomes.setInt(2, added);
            outcomes.setInt(3, added);
            outcomes.executeUpdate();
            connection.commit();
            // The database does so by itself, now and then, where rows come one by one.
            statistics.execute("ANALYZE");
        }
    }

    private void add(int number, PreparedStatement prediction, PreparedStatement outcome, PreparedStatement history)
            throws SQLException, IOException {
        LabelledRow row = baseline.get(random.nextInt(baseline.size()));
        Answers answers = shaken(row.features());
        Timestamp time = Timestamp.from(FIRST.plusSeconds(number * SECONDS_APART));
        String group = plugin.plugin().group(answers, LocalDate.ofInstant(time.toInstant(), ZoneOffset.UTC)).orElse(null);
        Split.Placement place = split.place(plugin.id(), plugin.schema(), answers, group, null);
        String value = switch (plugin.target()) {
            case ClassTarget classes -> classes.labels().get((int) row.target());
            case NumericTarget _ -> Double.toString(row.target());
        };
        predict(answers, prediction);
        prediction.setLong(1, number + 1L);
        prediction.setString(2, token());
        prediction.setString(3, plugin.id());
        prediction.setString(4, json.writeValueAsString(answers.values()));
        prediction.setString(13, version);
        prediction.setString(14, place.keyHash());
        prediction.setString(15, place.contentHash());
        prediction.setString(16, place.side().name());
        prediction.setTimestamp(17, time);
        prediction.addBatch();
        outcome.setLong(1, number + 1L);
        outcome.setLong(2, number + 1L);
        outcome.setString(3, plugin.id());
        outcome.setString(4, value);
        outcome.setObject(5, plugin.target() instanceof NumericTarget ? row.target() : null);
        outcome.setString(6, place.side().name());
        outcome.setTimestamp(7, time);
        outcome.setTimestamp(8, time);
        outcome.addBatch();
        history.setLong(1, number + 1L);
        history.setLong(2, number + 1L);
        history.setString(3, value);
        history.setTimestamp(4, time);
        history.addBatch();
    }

    /** What the version in service says of the answers, as it is stored beside them. */
    private void predict(Answers answers, PreparedStatement prediction) throws SQLException, IOException {
        for (int column = 5; column <= 12; column++) {
            prediction.setObject(column, null);
        }
        switch (model.predict(answers.encode(plugin.schema()))) {
            case Prediction.ClassPrediction classes -> {
                ClassTarget target = (ClassTarget) plugin.target();
                Map<String, Double> probabilities = new LinkedHashMap<>();
                target.labels().forEach(label -> probabilities.put(label, classes.probability(target.indexOf(label))));
                int told = target.positiveIndex() >= 0 ? target.positiveIndex() : classes.mostProbable();
                prediction.setString(5, target.labels().get(classes.mostProbable()));
                prediction.setDouble(6, classes.probability(told));
                prediction.setString(7, json.writeValueAsString(probabilities));
            }
            case Prediction.NumericPrediction number -> {
                prediction.setDouble(8, number.value());
                prediction.setString(9, ((NumericTarget) plugin.target()).unit());
                prediction.setDouble(10, number.low());
                prediction.setDouble(11, number.high());
                prediction.setDouble(12, number.level());
            }
        }
    }

    /** Hashes of tokens come in no order, which makes their index as slow as it is in truth. */
    private String token() {
        byte[] hash = new byte[32];
        random.nextBytes(hash);
        return HexFormat.of().formatHex(hash);
    }

    /** Numbers move by up to a twentieth of their range, so that hardly two cases are equal. */
    private Answers shaken(FeatureVector features) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (int i = 0; i < features.size(); i++) {
            if (!features.isMissing(i)) {
                Feature feature = plugin.schema().features().get(i);
                answers.put(feature.name(), shaken(feature, features.get(i)));
            }
        }
        return new Answers(answers);
    }

    private Object shaken(Feature feature, double value) {
        return switch (feature) {
            case ChoiceFeature choice -> choice.choices().get((int) value).value();
            case NumericFeature numeric -> {
                double moved = value + (random.nextDouble() - 0.5) * (numeric.max() - numeric.min()) / 20;
                double bounded = Math.clamp(moved, numeric.min(), numeric.max());
                yield numeric.integer() ? Math.rint(bounded) : Math.rint(bounded * 100) / 100;
            }
        };
    }
}
