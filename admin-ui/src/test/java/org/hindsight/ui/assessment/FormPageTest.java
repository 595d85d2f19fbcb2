package org.hindsight.ui.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.ui.platform.SampleAssessments;
import org.hindsight.ui.text.Words;
import org.junit.jupiter.api.Test;

class FormPageTest {

    private final Words words = Words.in(Locale.ENGLISH);
    private final Assessment heart = SampleAssessments.of("heart");

    @Test
    void asksEveryQuestionOfTheSchemaOnceInItsOrder() {
        FormPage page = FormPage.of(heart, FormPage.State.fresh(), words);
        assertThat(questions(page).stream().map(Question::name)).containsExactlyElementsOf(
                heart.schema().features().stream().map(feature -> feature.name()).toList());
        assertThat(new HashSet<>(questions(page).stream().map(Question::id).toList())).hasSize(heart.schema().size());
    }

    @Test
    void offersChoicesAsTheirNumberAndLengthDemand() {
        FormPage page = FormPage.of(heart, FormPage.State.fresh(), words);
        assertThat(question(page, "sex").kind()).isEqualTo("row");
        assertThat(question(page, "cp").kind()).isEqualTo("list");
        FormPage dropout = FormPage.of(SampleAssessments.of("student-dropout"), FormPage.State.fresh(), words);
        assertThat(question(dropout, "Course").kind()).isEqualTo("select");
    }

    @Test
    void saysRangeAndUnitOfNumbers() {
        Question pressure = question(FormPage.of(heart, FormPage.State.fresh(), words), "trestbps");
        assertThat(pressure.hint()).isEqualTo("from 80 to 220");
        assertThat(pressure.describes()).isEqualTo(pressure.id() + "-help " + pressure.id() + "-unit " + pressure.id() + "-hint");
    }

    @Test
    void keepsAnswersAndExplainsWhatIsWrongBesideTheFieldAndAtTheTop() {
        FormPage.State state = FormPage.State.answered(Map.of("age", "900", "sex", "1"), false).wrong(Set.of("age", "cp"));
        FormPage page = FormPage.of(heart, state, words);
        assertThat(question(page, "age").value()).isEqualTo("900");
        assertThat(question(page, "age").error()).isEqualTo("Enter a whole number from 18 to 100.");
        assertThat(question(page, "age").describes()).contains(question(page, "age").id() + "-error");
        assertThat(question(page, "cp").error()).isEqualTo("This question needs an answer.");
        assertThat(question(page, "sex").error()).isEmpty();
        assertThat(question(page, "sex").options().stream().filter(Question.Option::chosen).map(Question.Option::label)).containsExactly("Male");
        assertThat(page.now()).isEqualTo(1);
        assertThat(page.heading()).isEqualTo("2 answers need another look");
        assertThat(page.problems().stream().map(FormPage.Problem::field))
                .containsExactly(question(page, "age").id(), question(page, "cp").options().getFirst().id());
    }

    @Test
    void showsAPhoneTheFirstPartWithAProblem() {
        assertThat(FormPage.of(heart, FormPage.State.fresh(), words).now()).isEqualTo(1);
        assertThat(FormPage.of(heart, FormPage.State.answered(Map.of("age", "50"), false).wrong(Set.of("chol", "thal")), words).now()).isEqualTo(2);
        FormPage.State failed = FormPage.State.answered(Map.of("age", "50"), false).saying("form.failed", List.of());
        assertThat(FormPage.of(heart, failed, words).now()).isEqualTo(3);
    }

    @Test
    void speaksOfProblemsInTheReadersLanguage() {
        FormPage.State state = FormPage.State.answered(Map.of("oldpeak", "nine"), false).wrong(Set.of("oldpeak"));
        assertThat(question(FormPage.of(heart, state, Words.in(Locale.of("es"))), "oldpeak").error()).isEqualTo("Escriba un número de 0 a 7.");
    }

    @Test
    void offersToPasteARowWhereManyNumbersAreAsked() {
        assertThat(FormPage.of(SampleAssessments.of("parkinsons"), FormPage.State.fresh(), words).pasting()).isTrue();
        assertThat(FormPage.of(heart, FormPage.State.fresh(), words).pasting()).isFalse();
    }

    @Test
    void letsABrowsersDraftInOnlyWhereNothingWasAnswered() {
        assertThat(FormPage.of(heart, FormPage.State.fresh(), words).fresh()).isTrue();
        assertThat(FormPage.of(heart, FormPage.State.answered(Map.of("age", ""), false), words).fresh()).isFalse();
    }

    @Test
    void showsWhichAssessmentsAreStillBeingTrained() {
        HomePage page = HomePage.of(SampleAssessments.all(), words);
        assertThat(page.training()).isTrue();
        assertThat(page.cards().stream().filter(card -> !card.available()).map(HomePage.Card::id)).containsExactly("diabetes");
        assertThat(page.cards().stream().filter(card -> card.id().equals("ppd")).findFirst().orElseThrow().basis())
                .isEqualTo("Trained on 1,200 simulated cases and 214 confirmed outcomes.");
    }

    private static List<Question> questions(FormPage page) {
        return page.sections().stream().flatMap(section -> section.questions().stream()).toList();
    }

    private static Question question(FormPage page, String name) {
        return questions(page).stream().filter(question -> question.name().equals(name)).findFirst().orElseThrow();
    }
}
