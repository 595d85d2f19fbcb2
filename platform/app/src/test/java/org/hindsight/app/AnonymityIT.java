package org.hindsight.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.hindsight.core.account.Accounts;
import org.hindsight.core.database.TestDatabase;
import org.hindsight.core.outcome.ConfirmedOutcome;
import org.hindsight.core.outcome.ConfirmedOutcomes;
import org.hindsight.core.outcome.ContentHashRepository;
import org.hindsight.core.plugin.PluginJar;
import org.hindsight.core.plugin.PluginSource;
import org.hindsight.core.retraining.Retraining;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Nothing that tells who somebody is comes out of a training: no number of an account, key or prediction, no e-mail, phone, token, name, free text,
 * exact time, reference or subject, nor a hash of any, in training set, snapshot, artefact, card, log, export or answer. People come signed in, with
 * an API key, and as nobody; a plugin writes all that it is given to learn from into its model.
 */
class AnonymityIT {

    private static final String TELLTALE = "telltale";
    private static final List<String> MODELS = List.of("heart", TELLTALE);
    private static final long ACCOUNT = 918_273_645;
    private static final long KEY = 817_263_544;
    private static final long PREDICTION = 716_253_443;
    private static final String EMAIL = "distinct.mother@example.net";
    private static final String PHONE = "+34 600 123 987";
    private static final String NAME = "María O'Distintiva";
    private static final String STORY = "she fell on the stairs";

    private static final String TRAINER = """
            class TelltaleTrainer implements Trainer {
                public TrainedModel train(Dataset data, TrainingContext context) {
                    StringBuilder all = new StringBuilder("I was given:\\n");
                    for (LabelledRow row : data.rows()) { all.append(row.toString()).append('\\n'); }
                    return new Telltale(all.toString());
                }
                public TrainedModel read(InputStream in) throws IOException { return new Telltale(new String(in.readAllBytes(), StandardCharsets.UTF_8)); }
            }
            record Telltale(String all) implements TrainedModel {
                public Prediction predict(FeatureVector features) { return Scores.of(features.get(0) / 100); }
                public void write(OutputStream out) throws IOException { out.write(all.getBytes(StandardCharsets.UTF_8)); }
                public Map<String, String> description() { return Map.of("Algorithm", "Telltale"); }
            }
            """;

    @TempDir
    Path home;

    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    private final Traces traces = new Traces();
    private RunningPlatform platform;

    @AfterEach
    void stop() {
        logger().detachAppender(heard);
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    void nothingThatTellsWhoSomebodyIsComesOutOfATraining() throws IOException, SQLException {
        start();
        for (int i = 0; i < 12; i++) {
            for (String model : MODELS) {
                answer(model, i);
            }
        }
        platform.signIn();
        MODELS.forEach(this::knowHashes);
        Map<String, byte[]> outputs = new TreeMap<>();
        for (String model : MODELS) {
            train(model, outputs);
        }
        files(outputs);
        outputs.put("log", heard.list.stream().map(AnonymityIT::told).collect(Collectors.joining("\n")).getBytes(UTF_8));

        assertEverythingIsThere(outputs);
        Map<String, Object> found = new TreeMap<>();
        outputs.forEach((name, bytes) -> found.put(name, traces.in(bytes)));
        found.values().removeIf(words -> ((java.util.Set<?>) words).isEmpty());
        assertThat(found).isEmpty();
    }

    private void start() throws IOException, SQLException {
        heard.start();
        logger().addAppender(heard);
        ((Logger) LoggerFactory.getLogger("org.hindsight")).setLevel(Level.TRACE);
        Path shipped = Path.of(System.getProperty("hindsight.root"), "platform/app/target/hindsight/plugins/heart.jar");
        Files.createDirectories(home.resolve("plugins"));
        Files.copy(shipped, home.resolve("plugins/heart.jar"));
        StringBuilder baseline = new StringBuilder("x,smoker,outcome\n");
        for (int i = 0; i < 200; i++) {
            baseline.append(i / 2.0).append(',').append(i % 2).append(',').append(i / 100).append('\n');
        }
        PluginJar.of(TELLTALE, new PluginSource(TELLTALE)
                        .with("trainer", "return new TelltaleTrainer();")
                        .with("quasiIdentifiers", "return List.of(QuasiIdentifier.of(\"x\", 50));")
                        .with("extra", TRAINER))
                .entry("baseline-data/telltale.csv", baseline.toString())
                .into(home.resolve("plugins"), "telltale.jar");
        platform = RunningPlatform.start(TestDatabase.h2(), home, home.resolve("no-distribution"));
        MODELS.forEach(platform::awaitModel);
        useNumbersThatCanBeFound();
    }

    /** Numbers from 1 on would be found everywhere. */
    private void useNumbersThatCanBeFound() throws SQLException {
        DataSource pool = DelegatingDataSource.unwrapDataSource(platform.bean(DataSource.class));
        try (Connection connection = pool.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE account ALTER COLUMN id RESTART WITH " + ACCOUNT);
            statement.execute("ALTER TABLE api_key ALTER COLUMN id RESTART WITH " + KEY);
            statement.execute("ALTER TABLE prediction ALTER COLUMN id RESTART WITH " + PREDICTION);
        }
        platform.bean(Accounts.class).create(EMAIL, RunningPlatform.PASSWORD, Accounts.Role.USER);
        List.of(EMAIL, PHONE, PHONE.replace(" ", ""), NAME, STORY, "127.0.0.1").forEach(traces::text);
        traces.number(ACCOUNT).number(KEY);
    }

    /** Somebody answers and tells what happened: signed in, by another system, or as nobody. */
    private void answer(String model, int i) {
        String answers = model.equals(TELLTALE)
                ? "{\"x\": " + (30 + i) + ".25, \"smoker\": true}"
                : WholeLoopContract.FIRST_PATIENT.replace("\"age\": 63", "\"age\": " + (41 + i % 6)).replace("233", "" + (200 + i));
        as(i % 3);
        String subject = NAME + ", " + EMAIL + " " + i;
        String ref = PHONE + " " + STORY + " " + i;
        traces.text(subject).text(ref);
        String whose = i % 3 == 0 ? "\"about_me\": true" : "\"subject\": \"" + subject + "\"";
        JsonNode made = platform.post(
                        "/api/assessments/" + model + "/predictions", "{\"answers\": " + answers + ", \"ref\": \"" + ref + "\", " + whose
                                + ", \"follow_up\": {\"channel\": " + (i % 2 == 0 ? "\"email\", \"address\": \"" + EMAIL : "\"sms\", \"address\": \"" + PHONE) + "\"}}")
                .expect(201).body();
        String token = made.get("token").getStringValue();
        JsonNode outcome = platform.put("/api/predictions/" + token + "/outcome", "{\"value\": \"" + (i % 4 == 0 ? "yes" : "no") + "\"}").expect(200).body();
        traces.text(token)
                .moment(Instant.parse(made.get("created_at").getStringValue()))
                .moment(Instant.parse(outcome.get("reported_at").getStringValue()));
    }

    private void as(int kind) {
        platform.signIn();
        if (kind == 0) {
            platform.useKey(platform.post("/api/login", "{\"email\": \"" + EMAIL + "\", \"password\": \"" + RunningPlatform.PASSWORD + "\"}")
                    .expect(200).body().get("access_token").getStringValue());
        } else if (kind == 1) {
            platform.useKey(platform.post("/api/keys", "{\"name\": \"ward\", \"scopes\": [\"predict\", \"outcome\"]}").expect(201)
                    .body().get("key").getStringValue());
        } else {
            platform.signOut();
        }
    }

    /** What the database holds of people in place of their names must stay there too; only what keeps rows together goes into the training set. */
    private void knowHashes(String model) {
        List<ConfirmedOutcome> outcomes = platform.bean(ConfirmedOutcomes.class).pageAsOf(model, Long.MAX_VALUE, 0, 100);
        assertThat(outcomes).hasSize(12);
        assertThat(outcomes).extracting(ConfirmedOutcome::source).as("who came").hasSizeGreaterThan(2);
        platform.bean(ContentHashRepository.class).of(model).forEach(traces::text);
        for (ConfirmedOutcome outcome : outcomes) {
            Stream.of(outcome.subjectHash(), outcome.addressHash()).filter(java.util.Objects::nonNull).forEach(traces::text);
            traces.number(outcome.predictionId());
            if (!model.equals(TELLTALE)) {
                traces.text(outcome.keyHash());
            }
        }
    }

    private void train(String model, Map<String, byte[]> outputs) {
        JsonNode queued = platform.post("/api/admin/retrain", "{\"models\": [\"" + model + "\"]}").expect(202).body().get("runs").get(0);
        long run = queued.get("id").getLongValue();
        String version = platform.awaitRun(run).get("version").getStringValue();
        String path = "/api/models/" + model + "/versions/" + version;
        Map<String, String> texts = new TreeMap<>();
        texts.put("card", platform.page(path + "/card", "en").expect(200).text());
        texts.put("ficha", platform.page(path + "/card", "es").expect(200).text());
        for (String address : List.of(
                path, path + "/card", "/api/runs?model=" + model, "/api/runs/" + run + "/sources", "/api/models/" + model + "/performance",
                "/api/models/" + model + "/ledger", "/api/models/" + model + "/compare?versions=" + version + "," + version, "/api/models")) {
            texts.put(address, platform.get(address).text());
        }
        texts.put("run's log", platform.bean(Retraining.class).log(run, 0).toString());
        texts.forEach((name, text) -> outputs.put(model + " " + name, text.getBytes(UTF_8)));
        outputs.put(model + " export", platform.download(path + "/export", "correct horse battery"));
    }

    private void files(Map<String, byte[]> outputs) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("models"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                outputs.put(home.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
    }

    /** A search through nothing finds nothing. */
    private void assertEverythingIsThere(Map<String, byte[]> outputs) {
        assertThat(outputs.keySet()).anyMatch(name -> name.matches("models/heart/v.*/model.bin")).anyMatch(name -> name.matches("models/heart/v.*/snapshot.csv"))
                .anyMatch(name -> name.matches("models/heart/v.*/card.json")).anyMatch(name -> name.matches("models/telltale/v.*/snapshot.csv"));
        TreeSet<String> holding = new TreeSet<>();
        Traces learnt = new Traces().text("I was given:").text("confirmed outcomes").text("40 to below 50").text("serves.");
        outputs.forEach((name, bytes) -> holding.addAll(learnt.in(bytes).stream().map(word -> name.replaceAll("v\\d+_\\d+[^/]*", "V") + ": " + word).toList()));
        assertThat(holding).as("what was learnt from is seen, through the export's compression too").contains(
                "models/telltale/V/model.bin: I was given:", "telltale export: I was given:", "log: serves.",
                "heart run's log: confirmed outcomes", "models/heart/V/snapshot.csv: 40 to below 50", "heart export: 40 to below 50");
        String given = outputs.entrySet().stream()
                .filter(output -> output.getKey().matches("models/telltale/v.*/model.bin"))
                .map(output -> new String(output.getValue(), UTF_8))
                .collect(Collectors.joining());
        assertThat(given).as("rows of people, of whom at least one of twelve is learnt from").containsPattern("\\[(3\\d|4[01])\\.25, 1\\.0]");
    }

    private static String told(ILoggingEvent event) {
        return event.getLoggerName() + " " + event.getFormattedMessage() + " " + event.getMDCPropertyMap()
                + (event.getThrowableProxy() == null ? "" : " " + event.getThrowableProxy().getMessage());
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    }
}
