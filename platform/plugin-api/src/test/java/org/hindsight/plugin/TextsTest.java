package org.hindsight.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TextsTest {

    private final Locale server = Locale.getDefault();

    @AfterEach
    void restoreLanguage() {
        Locale.setDefault(server);
    }

    @Test
    void readsALanguageOverTheTextsForAll() {
        ResourceBundle german = Texts.beside(TextsTest.class, Locale.GERMANY);

        assertThat(german.getString("advice")).isEqualTo("Trinken Sie täglich Wasser");
        assertThat(german.getString("only.here")).isEqualTo("In no other file");
        assertThat(german.keySet()).contains("advice", "only.here").doesNotContain("title");
    }

    @Test
    void givesTheTextsForAllWhereThereIsNoFileWhateverTheServerSpeaks() {
        Locale.setDefault(Locale.GERMANY);

        assertThat(Texts.beside(TextsTest.class, Locale.ENGLISH).getString("advice")).isEqualTo("Drink water");
        assertThat(Texts.beside(TextsTest.class, Locale.ROOT).getString("advice")).isEqualTo("Drink water");
    }

    @Test
    void countsTextsUpToTheFirstThatIsMissing() {
        ResourceBundle texts = new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {{"step.1", "Sit"}, {"step.2", "Drink"}, {"step.4", "Never reached"}, {"step", "Not counted"}};
            }
        };

        assertThat(Texts.numbered(texts, "step.")).containsExactly("Sit", "Drink");
        assertThat(Texts.numbered(texts, "other.")).isEmpty();
    }

    @Test
    void takesNoPathFromALanguage() {
        Locale strange = new Locale.Builder().setLanguage("abcdefgh").build();

        assertThat(Texts.beside(TextsTest.class, strange)).isSameAs(Texts.beside(TextsTest.class, Locale.ROOT));
    }

    @Test
    void isEmptyWithoutFiles() {
        assertThat(Texts.beside(String.class, Locale.GERMAN).keySet()).isEmpty();
    }

    @Test
    void listsEveryTextOfAPlugin() {
        assertThat(Texts.keysOf(new Sample())).containsExactly(
                entry("title", "Sample"),
                entry("summary", "A sample."),
                entry("audience", "Everybody"),
                entry("asked", "you"),
                entry("disclaimer", "Only a test."),
                entry("section.1", "All"),
                entry("Jitter___.label", "Jitter"),
                entry("Jitter___.help", "As measured."),
                entry("Jitter___.unit", "%"),
                entry("smokes.label", "Do you smoke?"),
                entry("smokes.choice.0", "No"),
                entry("smokes.choice.1", "Yes"),
                entry("target.label.no", "no"),
                entry("target.label.yes", "yes"),
                entry("followUp.question", "What happened?"),
                entry("followUp.answer.yes", "It did"),
                entry("followUp.answer.no", "It did not"));
    }

    private static final class Sample implements AssessmentPlugin {
        @Override
        public Descriptor descriptor() {
            return new Descriptor("sample", "Sample", "A sample.", "Everybody", "you", "Only a test.", "");
        }

        @Override
        public FeatureSchema features() {
            return FeatureSchema.of(new FeatureSchema.Section("All", List.of(
                    NumericFeature.decimal("Jitter(%)", "Jitter", "%", 0, 1, 0.1).withHelp("As measured."),
                    ChoiceFeature.yesNo("smokes", "Do you smoke?"))));
        }

        @Override
        public Target target() {
            return new ClassTarget(List.of("no", "yes"), "yes");
        }

        @Override
        public BaselineLoader baseline() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Trainer trainer() {
            throw new UnsupportedOperationException();
        }

        @Override
        public FollowUp followUp() {
            return new FollowUp(
                    Duration.ZERO,
                    "What happened?",
                    List.of(new FollowUp.Answer("yes", "It did"), new FollowUp.Answer("no", "It did not")));
        }

        @Override
        public List<Trigger> triggers() {
            return List.of();
        }
    }
}
