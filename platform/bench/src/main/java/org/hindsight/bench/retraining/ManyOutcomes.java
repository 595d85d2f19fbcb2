package org.hindsight.bench.retraining;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
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

/** Fills a database with confirmed outcomes that look like the baseline: its rows, a little shaken. */
final class ManyOutcomes {

    private static final int BATCH = 1000;
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final String PREDICTION = "INSERT INTO prediction (token_hash, assessment, answers, model_version, source, about_me,"
            + " split_key_hash, content_hash, side, created_at) VALUES (?, ?, ?, 'loaded', 'ADMIN', FALSE, ?, ?, ?, ?)";
    private static final String OUTCOME = "INSERT INTO outcome (prediction_id, assessment, outcome_value, outcome_number, side, source,"
            + " confirmed_at, reported_at, withdrawn) SELECT id, assessment, ?, ?, side, 'ADMIN', created_at, created_at, FALSE FROM prediction"
            + " WHERE token_hash = ?";
    private static final String HISTORY = "INSERT INTO outcome_history (prediction_id, change_kind, outcome_value, source, changed_at)"
            + " SELECT prediction_id, 'REPORTED', outcome_value, source, reported_at FROM outcome WHERE id > ? ORDER BY id";

    private final ActivePlugin plugin;
    private final List<LabelledRow> baseline;
    private final Split split;
    private final ObjectMapper json;
    private final SplittableRandom random = new SplittableRandom(20_260_301);

    ManyOutcomes(ActivePlugin plugin, List<LabelledRow> baseline, Split split, ObjectMapper json) {
        this.plugin = plugin;
        this.baseline = baseline;
        this.split = split;
        this.json = json;
    }

    void load(String url, String user, int from, int until) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(url, user, "");
                PreparedStatement prediction = connection.prepareStatement(PREDICTION);
                PreparedStatement outcome = connection.prepareStatement(OUTCOME);
                PreparedStatement history = connection.prepareStatement(HISTORY)) {
            connection.setAutoCommit(false);
            for (int number = from; number < until; number++) {
                add(number, prediction, outcome);
                if ((number + 1) % BATCH == 0 || number + 1 == until) {
                    prediction.executeBatch();
                    outcome.executeBatch();
                    connection.commit();
                }
            }
            // The outcomes are numbered from 1 without gaps.
            history.setLong(1, from);
            history.executeUpdate();
            connection.commit();
        }
    }

    private void add(int number, PreparedStatement prediction, PreparedStatement outcome) throws SQLException, IOException {
        LabelledRow row = baseline.get(random.nextInt(baseline.size()));
        Answers answers = shaken(row.features());
        Split.Placement place = split.place(plugin.id(), plugin.schema(), answers, null, null);
        String token = "loaded " + number;
        prediction.setString(1, token);
        prediction.setString(2, plugin.id());
        prediction.setString(3, json.writeValueAsString(answers.values()));
        prediction.setString(4, place.keyHash());
        prediction.setString(5, place.contentHash());
        prediction.setString(6, place.side().name());
        prediction.setTimestamp(7, Timestamp.from(FIRST.plusSeconds(number)));
        prediction.addBatch();
        switch (plugin.target()) {
            case ClassTarget classes -> outcome.setString(1, classes.labels().get((int) row.target()));
            case NumericTarget _ -> outcome.setString(1, Double.toString(row.target()));
        }
        outcome.setObject(2, plugin.target() instanceof NumericTarget ? row.target() : null);
        outcome.setString(3, token);
        outcome.addBatch();
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
