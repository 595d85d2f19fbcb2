package org.hindsight.plugins.studentdropout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hindsight.plugin.Advice;
import org.hindsight.plugin.Advice.Band;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.Audience;
import org.hindsight.plugin.Notice;
import org.hindsight.plugin.Notice.Level;
import org.hindsight.plugin.Prediction.ClassPrediction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StudentWordsTest {

    private final StudentDropoutPlugin plugin = new StudentDropoutPlugin();

    /** A student of whom so much is known and nothing is unusual. */
    private static Map<String, Object> student(KnownResults known) {
        Map<String, Object> answers = new LinkedHashMap<>(Map.of(
                "Results known", known.value(), "Tuition fees up to date", "1", "Debtor", "0", "Age at enrollment", 19.0,
                "Daytime/evening attendance", "day"));
        for (Semester semester : List.of(Semester.values()).subList(0, known.ordinal())) {
            semester.names().forEach(name -> answers.put(name, 0.0));
            answers.putAll(Map.of(semester.enrolled(), 6.0, semester.approved(), 5.0, semester.grade(), 13.0, semester.evaluations(), 8.0));
        }
        return answers;
    }

    private static Map<String, Object> with(Map<String, Object> student, String name, Object value) {
        student.put(name, value);
        return student;
    }

    private static Audience audience(Locale locale) {
        Clock clock = Clock.fixed(Instant.parse("2026-03-01T08:00:00Z"), ZoneOffset.UTC);
        return new Audience(locale, "PT", List.of(new Notice.Contact("Someone who listens", "116 123", "")), clock);
    }

    private Advice advice(Map<String, Object> student, double chance, Locale locale) {
        return plugin.advise(new Answers(student), new ClassPrediction(new double[] {1 - chance, chance}), audience(locale));
    }

    private Advice advice(Map<String, Object> student, double chance) {
        return advice(student, chance, Locale.ENGLISH);
    }

    private List<Notice> notices(Map<String, Object> student) {
        return plugin.notices(new Answers(student), audience(Locale.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource({"0,LOW,1", "0.199,LOW,20", "0.2,MODERATE,20", "0.499,MODERATE,50", "0.5,HIGH,50", "1,HIGH,99"})
    void saysTheChanceInNumbersOfStudentsAndNeverThatItIsCertain(double chance, Band band, String ofHundred) {
        Advice advice = advice(student(KnownResults.BOTH), chance);

        assertThat(advice.band()).isEqualTo(band);
        assertThat(advice.title()).startsWith("About " + ofHundred + " of 100 students");
        assertThat(advice.steps()).hasSizeGreaterThanOrEqualTo(2).doesNotContain("");
    }

    @Test
    void saysFromWhatTheEstimateWasMade() {
        assertThat(advice(student(KnownResults.NONE), 0.3).text()).contains("records at enrolment");
        assertThat(advice(student(KnownResults.FIRST), 0.3).text()).endsWith("made with the results of the first semester.");
        assertThat(advice(student(KnownResults.BOTH), 0.3).text()).endsWith("made with the results of both semesters.");
    }

    @Test
    void beginsWithListeningAndEndsWithConfidence() {
        for (double chance : new double[] {0.3, 0.8}) {
            List<String> steps = advice(student(KnownResults.BOTH), chance).steps();

            assertThat(steps.getFirst()).contains("Ask first how the student is doing");
            assertThat(steps.getLast()).contains("must not see it");
        }
        assertThat(advice(student(KnownResults.BOTH), 0.8).text()).contains("circumstances, not of ability or will");
        assertThat(plugin.descriptor().disclaimer()).contains("never to refuse admission");
    }

    @Test
    void suggestsToTalkAboutWhatTheRecordsShow() {
        assertThat(advice(student(KnownResults.FIRST), 0.6).steps()).hasSize(3);
        assertThat(advice(with(student(KnownResults.FIRST), "Debtor", "1"), 0.6).steps()).hasSize(4)
                .anyMatch(step -> step.startsWith("Begin with money"));
        assertThat(advice(with(student(KnownResults.FIRST), Semester.FIRST.approved(), 2.0), 0.6).steps()).hasSize(4)
                .anyMatch(step -> step.contains("plan of studies"));
        assertThat(advice(with(student(KnownResults.NONE), "Age at enrollment", 34.0), 0.6).steps()).hasSize(4)
                .anyMatch(step -> step.contains("work, family"));
        assertThat(advice(with(student(KnownResults.NONE), "Debtor", "1"), 0.1).steps())
                .noneMatch(step -> step.startsWith("Begin with money"));
    }

    @Test
    void looksAtTheLastSemesterKnown() {
        Map<String, Object> recovered = with(student(KnownResults.BOTH), Semester.FIRST.approved(), 1.0);

        assertThat(advice(recovered, 0.6).steps()).noneMatch(step -> step.contains("plan of studies"));
    }

    @Test
    void speaksTheReadersLanguageAndEnglishOtherwise() {
        assertThat(advice(student(KnownResults.FIRST), 0.3, Locale.of("es", "MX")).title()).startsWith("Unas 30 de cada 100 personas");
        assertThat(advice(student(KnownResults.FIRST), 0.3, Locale.of("es")).text()).endsWith("los resultados del primer semestre.");
        assertThat(advice(student(KnownResults.FIRST), 0.3, Locale.of("sw")).title()).startsWith("About 30 of 100 students");
    }

    @ParameterizedTest
    @EnumSource(KnownResults.class)
    void hasNothingToSayOfUsualRecords(KnownResults known) {
        assertThat(notices(student(known))).isEmpty();
    }

    @Test
    void tellsWhichResultsAreUsedWhereTheyAreNotThoseSaid() {
        Map<String, Object> forgotten = with(student(KnownResults.NONE), "Results known", "both");
        Map<String, Object> more = with(student(KnownResults.FIRST), "Results known", "none");
        Map<String, Object> incomplete = student(KnownResults.BOTH);
        incomplete.remove(Semester.SECOND.grade());

        assertThat(notices(forgotten)).singleElement().satisfies(notice -> {
            assertThat(notice.level()).isEqualTo(Level.WARNING);
            assertThat(notice.text()).endsWith("Used here: no results.");
        });
        assertThat(notices(more).getFirst().text()).endsWith("Used here: the results of the first semester.");
        assertThat(notices(incomplete).getFirst().text()).endsWith("Used here: the results of the first semester.");
    }

    @Test
    void warnsOfResultsThatAreTouchedButNotComplete() {
        assertThat(notices(with(student(KnownResults.NONE), Semester.FIRST.enrolled(), 6.0)))
                .extracting(Notice::title)
                .containsExactly("The results filled in are not those you said are known");
    }

    @ParameterizedTest
    @CsvSource({"7, 13", "0, 13", "5, 9", "5, 0"})
    void asksToCheckResultsThatContradictEachOther(double approved, double grade) {
        Map<String, Object> student = with(student(KnownResults.FIRST), Semester.FIRST.approved(), approved);

        assertThat(notices(with(student, Semester.FIRST.grade(), grade)))
                .extracting(Notice::title)
                .containsExactly("Some results contradict each other");
    }

    @Test
    void saysThatOpenFeesMayBeATraceOfHavingLeft() {
        assertThat(notices(with(student(KnownResults.NONE), "Tuition fees up to date", "0"))).singleElement().satisfies(notice -> {
            assertThat(notice.level()).isEqualTo(Level.INFO);
            assertThat(notice.text()).contains("trace of having left");
        });
    }

    @Test
    void saysThatResultsWithoutUnitsTellNothing() {
        Map<String, Object> student = student(KnownResults.FIRST);
        student.putAll(Map.of(Semester.FIRST.enrolled(), 0.0, Semester.FIRST.approved(), 0.0, Semester.FIRST.grade(), 0.0));

        assertThat(notices(student)).extracting(Notice::title).containsExactly("No units in one of the semesters");
    }
}
