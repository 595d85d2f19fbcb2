package org.hindsight.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hindsight.core.database.TestDatabase;
import org.hindsight.core.dataset.Split.Side;
import org.hindsight.core.outcome.ConfirmedOutcome;
import org.hindsight.core.outcome.ConfirmedOutcomes;
import org.hindsight.core.outcome.Outcomes;
import org.hindsight.core.plugin.PluginJar;
import org.hindsight.core.plugin.PluginSource;
import org.hindsight.core.prediction.Caller;
import org.hindsight.core.prediction.PredictionRequest;
import org.hindsight.core.prediction.Predictions;
import org.hindsight.core.retraining.Retraining;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A version that stays undecided, waits as a shadow candidate and wins by rows that arrived later, through the real pipeline, ledger and API.
 *
 * <p>The world is made so that it cannot go otherwise, whichever rows are kept aside. The first version says 0.5 of everybody. The second says nearly
 * the same of the thousand people of the baseline (x below 50), and is right of those above, of whom exactly two are on the side that is measured on
 * when it is made: two gains among two hundred rows prove nothing. Then hundreds arrive. The third version is wrong about all of them.
 */
class ShadowPromotionIT {

    private static final String MODEL = "halves";

    /** What the trainer has seen of those above 50 tells which model it makes. */
    private static final String TRAINER = """
            class HalvesTrainer implements Trainer {
                public TrainedModel train(Dataset data, TrainingContext context) {
                    long above = data.rows().stream().filter(row -> row.features().get(0) > 50).count();
                    return new Halves(above == 0 ? 0 : above < 100 ? 1 : 2);
                }
                public TrainedModel read(InputStream in) throws IOException { return new Halves(in.read()); }
            }
            record Halves(int kind) implements TrainedModel {
                public Prediction predict(FeatureVector features) {
                    double x = features.get(0);
                    double sign = Math.round(20 * x) % 2 == 0 ? 1 : -1;
                    double below = @BELOW@ * sign;
                    double yes = kind == 0 ? 0.5 : 0.5 + (x <= 50 ? below : kind == 1 ? 0.49 * sign : -0.49 * sign);
                    return new Prediction.ClassPrediction(new double[] {1 - yes, yes});
                }
                public void write(OutputStream out) throws IOException { out.write(kind); }
                public Map<String, String> description() { return Map.of(); }
            }
            """;

    @TempDir
    Path home;

    private RunningPlatform platform;
    private int cases;

    @AfterEach
    void stop() {
        if (platform != null) {
            platform.close();
        }
    }

    @Test
    void aCandidateThatWinsByLaterRowsServesAndEverythingSaysSo() {
        start("0.0015");
        String first = serving();
        String candidate = anUndecidedVersion();
        assertThat(serving()).isEqualTo(first);

        several(400, null);
        JsonNode run = retrain();

        assertThat(run.get("status").getStringValue()).as(run.toString()).isEqualTo("KEPT");
        JsonNode shadow = run.get("decision").get("shadow");
        assertThat(shadow.get("version").getStringValue()).isEqualTo(candidate).isNotEqualTo(run.get("version").getStringValue());
        assertThat(shadow.get("result").getStringValue()).as(shadow.toString()).isEqualTo("PROMOTED");
        assertThat(shadow.get("later").getLongValue()).as("those of the 400 that are not kept aside").isBetween(250L, 380L);
        assertThat(shadow.get("n").getLongValue()).isEqualTo(run.get("counts").get("holdout").getLongValue() + shadow.get("later").getLongValue());
        assertThat(run.get("decision").get("reason").getStringValue()).contains(candidate + ", a shadow candidate,", "takes over");
        assertThat(log(run)).contains("Version " + run.get("version").getStringValue() + " is kept beside the one that serves.")
                .endsWith("Version " + candidate + " serves from now on.");

        assertThat(serving()).isEqualTo(candidate);
        JsonNode ledger = platform.get("/api/models/" + MODEL + "/ledger").expect(200).body();
        JsonNode entry = ledger.get(ledger.size() - 1);
        assertThat(ledger.size()).isEqualTo(2);
        assertThat(entry.get("version").getStringValue()).isEqualTo(candidate);
        assertThat(entry.get("previous").getStringValue()).isEqualTo(first);
        assertThat(entry.get("action").getStringValue()).isEqualTo("PROMOTED");
        assertThat(entry.get("actor").getStringValue()).isEqualTo("gate");
        assertThat(entry.get("reason").getStringValue()).startsWith("The earlier version " + candidate + ", a shadow candidate,");
        assertThat(platform.get("/api/models/" + MODEL + "/ledger?at=" + entry.get("at").getStringValue()).expect(200).body()
                .get("version").getStringValue()).isEqualTo(candidate);
        assertThat(platform.get("/api/models/" + MODEL + "/accuracy").expect(200).body().get("version").getStringValue()).isEqualTo(candidate);
        assertThat(version(candidate).get("serving").getBooleanValue()).isTrue();
        assertThat(version(first).get("serving").getBooleanValue()).isFalse();

        JsonNode next = retrain();
        assertThat(next.get("decision").get("shadow").isNull()).as("it is no candidate any more").isTrue();
        assertThat(serving()).isEqualTo(candidate);
    }

    /** The same, but the candidate does a little worse for those of the baseline: step 4 is asked about later rows too. */
    @Test
    void aCandidateThatTheOldDataContradictIsLeftToAPerson() {
        start("-0.0015");
        String first = serving();
        String candidate = anUndecidedVersion();

        several(400, null);
        JsonNode shadow = retrain().get("decision").get("shadow");

        assertThat(shadow.get("version").getStringValue()).isEqualTo(candidate);
        assertThat(shadow.get("result").getStringValue()).as(shadow.toString()).isEqualTo("NEEDS_REVIEW");
        assertThat(shadow.get("reason").getStringValue()).contains("baseline").doesNotContain("New source");
        assertThat(serving()).isEqualTo(first);
        assertThat(platform.get("/api/models/" + MODEL + "/ledger").expect(200).body().size()).isEqualTo(1);
    }

    /** All later rows come from one account, of which nothing was known, and whose people are unlike any that are known. */
    @Test
    void aCandidateThatWinsByRowsOfANewAndOddSourceIsLeftToAPerson() {
        start("0.0015");
        String first = serving();
        Caller desk = new Caller(Caller.Source.ADMIN, null, null, "192.0.2.3", Locale.ENGLISH, "US");
        String candidate = anUndecidedVersion();

        several(400, desk);
        JsonNode run = retrain();

        JsonNode shadow = run.get("decision").get("shadow");
        assertThat(shadow.get("result").getStringValue()).as(shadow.toString()).isEqualTo("NEEDS_REVIEW");
        assertThat(shadow.get("reason").getStringValue()).startsWith("New source (an account) does not fit what is known: 'x' ")
                .contains("The shadow candidate was measured on it.", "takes over");
        assertThat(serving()).isEqualTo(first);
        JsonNode seen = platform.get("/api/runs/" + run.get("id").getLongValue() + "/sources").expect(200).body();
        assertThat(seen.get(0).get("source").getStringValue()).isEqualTo("account:unknown");
        assertThat(seen.get(0).get("outside").getLongValue()).isEqualTo(seen.get(0).get("answers").getLongValue()).isPositive();
        JsonNode source = platform.get("/api/models/" + MODEL + "/sources").expect(200).body().get(0);
        assertThat(source.get("look")).isEqualTo(seen.get(0));
        assertThat(platform.page("/admin/runs/" + run.get("id").getLongValue(), "en").expect(200).text())
                .contains("outside the central 98 % of those known in");

        platform.post("/api/models/" + MODEL + "/versions/" + candidate + "/promote", "{\"reason\": \"I know that desk.\"}").expect(200);
        assertThat(serving()).isEqualTo(candidate);
    }

    private void start(String gainOfBaseline) {
        StringBuilder baseline = new StringBuilder("x,smoker,outcome\n");
        for (int i = 0; i < 1000; i++) {
            baseline.append(i / 20.0).append(',').append(i / 2 % 2).append(',').append(i % 2 == 0 ? 1 : 0).append('\n');
        }
        PluginSource source = new PluginSource(MODEL)
                .with("trainer", "return new HalvesTrainer();")
                .with("promotion", "return new PromotionRules(PromotionRules.Metric.BRIER, Map.of(), PromotionRules.Profile.CAUTIOUS);")
                .with("extra", TRAINER.replace("@BELOW@", gainOfBaseline));
        PluginJar.of(MODEL, source).entry("baseline-data/" + MODEL + ".csv", baseline.toString()).into(home.resolve("plugins"), MODEL + ".jar");
        platform = RunningPlatform.start(TestDatabase.h2(), home, home.resolve("no-distribution"));
        platform.awaitModel(MODEL);
        platform.signIn();
    }

    /** Lets outcomes come in until at least two are on the side that is measured on, and trains on the others. */
    private String anUndecidedVersion() {
        int aside = 0;
        int learnt = 0;
        while (aside < 2 || learnt < 1) {
            ConfirmedOutcome outcome = report(somebody());
            aside += outcome.side() == Side.HOLDOUT ? 1 : 0;
            learnt += outcome.side() == Side.TRAINING ? 1 : 0;
        }
        assertThat(learnt).as("learnt from").isBetween(1, 99);
        JsonNode run = retrain();
        assertThat(run.get("status").getStringValue()).as(run.toString()).isEqualTo("INSUFFICIENT_EVIDENCE");
        assertThat(run.get("decision").get("shadow").isNull()).isTrue();
        return run.get("version").getStringValue();
    }

    /** Outcomes of one desk, or of as many people. */
    private void several(int count, @Nullable Caller desk) {
        for (int i = 0; i < count; i++) {
            report(desk == null ? somebody() : desk);
        }
    }

    /** One of very many people, since an address may bring a quarter of all rows only. */
    private Caller somebody() {
        return Caller.person("192.0." + cases / 200 + "." + cases % 200, Locale.ENGLISH, "US");
    }

    /** Of the people above 50, one in two has what happens. */
    private ConfirmedOutcome report(Caller caller) {
        int place = 1001 + cases++;
        Map<String, Object> answers = Map.of("x", place / 20.0, "smoker", cases / 2 % 2 == 0);
        String token = platform.bean(Predictions.class).predict(MODEL, new PredictionRequest(answers, null, false, null, caller)).token();
        platform.bean(Outcomes.class).report(token, place % 2 == 0 ? "yes" : "no", caller);
        List<ConfirmedOutcome> all = platform.bean(ConfirmedOutcomes.class).pageAsOf(MODEL, Long.MAX_VALUE, 0, 1000);
        return all.getLast();
    }

    private JsonNode retrain() {
        JsonNode queued = platform.post("/api/admin/retrain", "{\"models\": [\"" + MODEL + "\"]}").expect(202).body().get("runs").get(0);
        return platform.awaitRun(queued.get("id").getLongValue());
    }

    private String serving() {
        return platform.post("/api/assessments/" + MODEL + "/predictions", "{\"answers\": {\"x\": 10, \"smoker\": false}}").expect(201).body()
                .get("model_version").getStringValue();
    }

    private JsonNode version(String name) {
        return platform.get("/api/models/" + MODEL + "/versions/" + name).expect(200).body();
    }

    private String log(JsonNode run) {
        return platform.bean(Retraining.class).log(run.get("id").getLongValue(), 0).stream()
                .map(line -> line.message().toString())
                .collect(Collectors.joining("\n"));
    }
}
