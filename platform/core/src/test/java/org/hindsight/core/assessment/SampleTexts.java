package org.hindsight.core.assessment;

import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sample's translations: German, and nothing else. */
final class SampleTexts {

    private SampleTexts() {}

    static ResourceBundle in(Locale locale) {
        return bundle(locale.getLanguage().equals("de") ? GERMAN : new Object[0][]);
    }

    private static final Object[][] GERMAN = {
        {"title", "Beispiel"},
        {"summary", "Ein Beispiel."},
        {"audience", "Alle"},
        {"asked", "Sie"},
        {"disclaimer", "Nur ein Test."},
        {"horizon", "in sechs Wochen"},
        {"section.1", "Sie selbst"},
        {"Age.label", "Ihr Alter"},
        {"Age.help", "In ganzen Jahren."},
        {"Age.unit", "Jahre"},
        {"Mood.label", "Ihre Stimmung"},
        {"Mood.choice.dark", "Sehr dunkel"},
        {"target.label.Yes", "Ja"},
        {"target.unit", "Minuten"},
        {"followUp.question", "Was geschah?"},
        {"followUp.answer.Yes", "Es war so"},
    };

    private static ResourceBundle bundle(Object[][] texts) {
        return new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return texts;
            }
        };
    }
}
