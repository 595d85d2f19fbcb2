package org.hindsight.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** {@code hindsight verify-plugin}, with the worked example of the plugin guide and what can go wrong with it. */
class PluginVerificationTest {

    @TempDir
    Path folder;

    private final StringWriter printed = new StringWriter();

    @Test
    void passesTheExampleOfTheGuide() {
        Path jar = GuidePlugin.asTold().jar(folder);

        assertThat(verify(jar)).as(printed.toString()).isZero();
        assertThat(printed.toString())
                .contains("plugin 'exam-result' 1.0.0, needs plugin API >=1.0.0 & <2.0.0, sha256 ")
                .contains("ok      is taken by the host", "ok      trains the same model from the same seed", "ok      jar introduces the plugin")
                .contains("All 29 checks passed: exam-result.jar can be dropped into a server.")
                .doesNotContain("FAILED", "SKIPPED");
    }

    @Test
    void theGuidesOwnTestClassCompiles() {
        GuidePlugin.asTold().compileTest(folder);

        assertThat(folder.resolve("test-classes/com/example/exam/ExamPluginTest.class")).exists();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "manifest.txt|>=1.0.0 & <2.0.0|>=9.0.0|is taken by the host|It needs plugin API >=9.0.0, and this server has plugin API 1.",
        "ExamPlugin.java|\"%\", 0, 100, 5|\"%\", 0, 50, 5|is taken by the host|column 'attendance': expected a number from 0 to 50 %",
        "ExamPlugin.java|0 3 * * 1|0 33 * * 1|is taken by the host|hour: '33' is not within 0 to 23",
        "AssessmentPlugin|ExamPlugin|LostPlugin|is taken by the host|com.example.exam.LostPlugin",
        "texts_es.properties|target.label.pass |target.label.passed |texts have known keys|'target.label.passed'",
        "texts.properties|about %d fail|about ${share} fail|advises on every result|${share}"
    })
    void saysWhichCheckFailedAndWhy(String file, String told, String instead, String check, String why) {
        Path jar = GuidePlugin.asTold().with(file, told, instead).jar(folder);

        assertThat(verify(jar)).isEqualTo(1);
        assertThat(printed.toString()).containsPattern("FAILED +" + check).contains(why).contains("1 failed: exam-result.jar is not ready.");
    }

    @Test
    void findsWhatDoesNotBelongIntoAJar() {
        Path jar = GuidePlugin.asTold()
                .and("src/main/java/org/hindsight/plugin/Stowaway.java", "package org.hindsight.plugin; final class Stowaway {}")
                .jar(folder);

        assertThat(verify(jar)).isEqualTo(1);
        assertThat(printed.toString()).containsPattern("FAILED +jar holds its own classes alone").contains("org/hindsight/plugin/Stowaway.class");
    }

    @Test
    void saysWhatIsNoJarAtAll() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.jar"), "no jar");

        assertThat(verify(text)).isEqualTo(1);
        assertThat(printed.toString()).contains("It is no zip file");
        assertThat(verify(folder.resolve("nowhere.jar"))).isEqualTo(1);
        assertThat(printed.toString()).contains("There is no file", "nowhere.jar");
    }

    private int verify(Path jar) {
        PrintWriter out = new PrintWriter(printed, true);
        return new CommandLine(new VerifyPluginCommand()).setOut(out).setErr(out).execute(jar.toString());
    }
}
