package org.hindsight.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MessageTest {

    private static final Locale SPANISH = Locale.of("es");
    private static final ObjectMapper.CloseableObjectMapper JSON = ObjectMapper.create(java.util.Map.of(), "org.hindsight.core.message");

    private final Message floor = Message.of("gate.floor", Message.of("metric.roc_auc"), Message.of("figure", 0.7125), Message.of("figure", 0.75));

    @AfterAll
    static void close() {
        JSON.close();
    }

    @Test
    void isSaidInTheReadersLanguageWithItsNumbers() {
        assertThat(floor.in(Locale.ENGLISH)).isEqualTo("ROC AUC is 0.713, its floor is 0.750.");
        assertThat(floor.in(SPANISH)).contains("0,713", "0,750").doesNotContain("its floor");
        assertThat(floor).hasToString("ROC AUC is 0.713, its floor is 0.750.");
    }

    @Test
    void isSaidInEnglishWhereTheLanguageIsNotSpoken() {
        assertThat(floor.in(Locale.GERMAN)).isEqualTo(floor.toString());
    }

    @Test
    void leavesSomebodyElsesWordsAlone() {
        assertThat(Message.plain("It's {0}, 1,5 'x'.").in(SPANISH)).isEqualTo("It's {0}, 1,5 'x'.");
        assertThat(Message.join(List.of(Message.plain("One."), Message.plain("Two."), Message.plain("Three.")))).hasToString("One. Two. Three.");
        assertThat(Message.join(List.of())).hasToString("");
    }

    @Test
    void comesBackFromTheDatabaseAsItWas() throws IOException {
        Message message = floor.then(Message.of("gate.tooFewUnits", Message.of("gate.rows", 49), 50, Message.plain("rows")));
        Message read = JSON.readValue(JSON.writeValueAsString(message), Message.class);
        assertThat(read).isEqualTo(message);
        assertThat(read.in(SPANISH)).isEqualTo(message.in(SPANISH));
    }

    @Test
    void isToldAsItWasWrittenWhereOnlyTheTextIsKnown() throws IOException {
        assertThat(JSON.readValue("\"It is the first version.\"", Message.class)).hasToString("It is the first version.");
        assertThat(JSON.readValue("{\"key\":\"gate.gone\",\"values\":[1],\"text\":\"As it was.\"}", Message.class)).hasToString("As it was.");
    }

    @Test
    void tellsANumberThatIsNoneAsText() {
        assertThat(Message.of("plain", Double.NaN)).hasToString("NaN");
    }
}
