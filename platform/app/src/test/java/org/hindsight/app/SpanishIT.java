package org.hindsight.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.hindsight.core.database.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who reads Spanish meets no English on a platform that has really trained, kept, refused, failed and cancelled. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpanishIT {

    /** Words without which hardly any English sentence gets by, and which no Spanish one has. */
    private static final Pattern ENGLISH = Pattern.compile(
            "(?i)(?<![\\p{L}\\d_.-])(the|and|was|were|with|this|that|from|not|which|are|have|of|is|it|its|they|to|by|for|on|rows?|found|expected)(?![\\p{L}\\d_.-])");
    /** What is meant for machines, or said to be English. */
    private static final Pattern UNREAD = Pattern.compile(
            "(?s)<(script|style|code|pre)\\b.*?</\\1>|<(\\w+)[^>]*\\b(?:class=\"[^\"]*(?:mono|long)[^\"]*\"|lang=\"en\"|hreflang=\"en\")[^>]*>.*?</\\2>");
    private static final String FIRST_PATIENT =
            """
            {"answers": {"age": 63, "sex": 1, "cp": 1, "trestbps": 145, "chol": 233, "fbs": 1, "restecg": 2,
             "thalach": 150, "exang": 0, "oldpeak": 2.3, "slope": 3, "ca": 0, "thal": 6}}""";

    @TempDir
    static Path folder;

    private RunningPlatform platform;
    private String version = "";
    private String token = "";
    private long failed;
    private final List<String> recorded = new ArrayList<>();

    @BeforeAll
    void live() throws IOException {
        Path shipped = Path.of(System.getProperty("hindsight.root"), "platform/app/target/hindsight/plugins");
        Path plugins = Files.createDirectories(folder.resolve("distribution/plugins"));
        for (String jar : List.of("heart.jar", "parkinsons.jar")) {
            Files.copy(shipped.resolve(jar), plugins.resolve(jar));
        }
        Path own = Files.createDirectories(folder.resolve("home/plugins"));
        Files.writeString(own.resolve("broken.jar"), "no zip file");
        platform = RunningPlatform.start(TestDatabase.h2(), folder.resolve("home"), folder.resolve("distribution"));
        platform.awaitModel("heart");
        platform.awaitModel("parkinsons");
        token = platform.post("/api/assessments/heart/predictions", FIRST_PATIENT).expect(201).body().get("token").getStringValue();
        platform.signIn();
        platform.put("/api/predictions/" + token + "/outcome", "{\"value\": \"yes\"}").expect(200);
        platform.awaitRun(retrain("heart"));
        long cancelled = retrain("parkinsons");
        platform.post("/api/runs/" + cancelled + "/cancel", "{}");
        platform.awaitRun(cancelled);
        Files.writeString(Files.createDirectories(folder.resolve("home/baseline-data")).resolve("parkinsons.csv"), "name,status\nphon_R01_S01_1,1\n");
        failed = retrain("parkinsons");
        assertThat(platform.awaitRun(failed).get("status").getStringValue()).isEqualTo("FAILED");
        JsonNode newest = platform.get("/api/models/heart/versions").expect(200).body().get(0);
        version = newest.get("version").getStringValue();
        newest.get("provenance").values().forEach(value -> recorded.add(value.getStringValue()));
        recorded.removeIf(fact -> !fact.contains(" "));
        recorded.add("zip END header not found");
    }

    private long retrain(String model) {
        return platform.post("/api/admin/retrain", "{\"models\": [\"" + model + "\"]}").expect(202).body().get("runs").get(0).get("id").getLongValue();
    }

    @AfterAll
    void stop() {
        platform.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/", "/assessments/heart", "/assessments/parkinsons", "/results/TOKEN", "/outcomes/TOKEN", "/outcomes/TOKEN/stop", "/no-such-page",
        "/admin/dashboard", "/admin/model-performance?model=heart", "/admin/models/heart", "/admin/models/parkinsons",
        "/admin/models/heart/versions/VERSION", "/admin/models/heart/compare", "/admin/models/heart/promotion", "/admin/models/heart/sources", "/admin/models/heart/quality",
        "/admin/runs", "/admin/runs/1", "/admin/runs/2", "/admin/runs/3", "/admin/runs/4", "/admin/runs/FAILED", "/admin/schedules", "/admin/reminders", "/admin/people", "/admin/people/keys", "/admin/audit", "/account", "/register", "/admin/plugins",
        "/api/models/heart/versions/VERSION/card"
    })
    void noPageSaysAnythingInEnglish(String path) {
        RunningPlatform.Answer page = platform.page(
                path.replace("TOKEN", token).replace("VERSION", version).replace("FAILED", Long.toString(failed)), "es");
        assertThat(page.response().headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.text()).contains("<html").contains("lang=\"es\"");
        assertThat(english(page.text())).as(path).isEmpty();
    }

    @Test
    void aBatchTellsWhatIsWrongWithItsCasesInSpanish() {
        String header = "ref,age,sex,cp,trestbps,chol,fbs,restecg,thalach,exang,oldpeak,slope,ca,thal\n";
        String address = batch(header + "Ana,63,1,1,145,233,1,2,150,0,2.3,3,0,6\nBen,900,9,9,old,233,7,2,150,0,2.3,3,0,6\nCleo,63\n")
                .response().headers().firstValue("Location").orElseThrow();
        await().atMost(Duration.ofMinutes(1)).until(() -> !platform.page(address, "es").text().contains("<progress"));
        String results = platform.page(address, "es").text();
        assertThat(results).contains("Ana", "Ben", "age: ", "900", "2 problemas más");
        assertThat(english(results)).isEmpty();
        String wrong = batch("ref,age,shoe\nAna,63,43\n").text();
        assertThat(wrong).contains("shoe");
        assertThat(english(wrong)).isEmpty();
    }

    private RunningPlatform.Answer batch(String csv) {
        return platform.upload("/assessments/heart/batch", "file", "cases.csv", csv.getBytes(StandardCharsets.UTF_8), "es");
    }

    @Test
    void aFileThatIsRefusedIsToldWhyInTheLanguageOfItsReader() {
        String csv = "age,sex\n63,1\n";
        String spanish = refusal(csv, "es");
        assertThat(spanish).startsWith("Al archivo le faltan columnas.").contains("Falta la columna «cp» (también se acepta:");
        assertThat(refusal(csv, "en")).startsWith("The file lacks columns.");
        assertThat(refusal("x".repeat(10) + "\u0000", "es")).contains("el archivo es binario");
        assertThat(english(spanish)).isEmpty();
    }

    @Test
    void answersThatDoNotFitAreToldInSpanish() {
        RunningPlatform.Answer answer = platform.send(
                "POST", "/api/assessments/heart/predictions", "{\"answers\": {\"age\": 900, \"shoe\": 1}}", "application/json", "es");
        answer.expect(422).body().get("errors").values()
                .forEach(error -> assertThat(english(error.get("message").getStringValue())).as(error.toString()).isEmpty());
    }

    private String refusal(String csv, String language) {
        return platform.send("PUT", "/api/models/heart/baseline", csv, "text/csv", language).expect(422).body().get("detail").getStringValue();
    }

    /** The English that somebody would read. What a trainer or a library said of itself was recorded and stays as it was. */
    private List<String> english(String html) {
        String read = UNREAD.matcher(html).replaceAll(" ");
        read = read.replaceAll("(?s)<[^>]*\\b(?:aria-label|title|placeholder|alt)=\"([^\"]*)\"[^>]*>", " $1 ").replaceAll("(?s)<[^>]*>", " ");
        for (String fact : recorded) {
            read = read.replace(fact, " ");
        }
        String text = read;
        return ENGLISH.matcher(text).results().map(MatchResult::start)
                .map(at -> text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 60)).replaceAll("\\s+", " "))
                .toList();
    }
}
