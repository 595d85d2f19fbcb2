package org.hindsight.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ListResourceBundle;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.hindsight.core.prediction.SampleModel;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.FollowUp;
import org.hindsight.plugin.NumericFeature;
import org.hindsight.plugin.NumericTarget;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private final SampleAssessments assessments = new SampleAssessments();
    private final Catalogue catalogue = new Catalogue(
            assessments, id -> id.equals("trained") ? Optional.of(SampleModel.number(1).serving(id, "v7")) : Optional.empty());

    @AfterEach
    void everyPluginIsLetGo() {
        assertThat(assessments.open()).isZero();
    }

    @Test
    void translatesEveryTextThatHasATranslation() {
        assessments.put(new SamplePlugin("sample", SamplePlugin.YES_NO));
        Assessment german = catalogue.find("sample", Locale.GERMANY).orElseThrow();
        assertThat(german.descriptor().id()).isEqualTo("sample");
        assertThat(german.descriptor().title()).isEqualTo("Beispiel");
        assertThat(german.descriptor().summary()).isEqualTo("Ein Beispiel.");
        assertThat(german.descriptor().audience()).isEqualTo("Alle");
        assertThat(german.descriptor().asked()).isEqualTo("Sie");
        assertThat(german.descriptor().disclaimer()).isEqualTo("Nur ein Test.");
        assertThat(german.descriptor().horizon()).isEqualTo("in sechs Wochen");
        assertThat(german.schema().sections().getFirst().title()).isEqualTo("Sie selbst");
        NumericFeature age = (NumericFeature) german.schema().find("Age").orElseThrow();
        assertThat(List.of(age.label(), age.help(), age.unit())).containsExactly("Ihr Alter", "In ganzen Jahren.", "Jahre");
        ChoiceFeature mood = (ChoiceFeature) german.schema().find("Mood").orElseThrow();
        assertThat(mood.choices()).contains(new ChoiceFeature.Choice("dark", "Sehr dunkel"));
        assertThat(german.labels()).containsExactly("No", "Ja");
        assertThat(((ClassTarget) german.target()).labels()).as("values are not translated").containsExactly("No", "Yes");
        assertThat(german.followUp().question()).isEqualTo("Was geschah?");
        assertThat(german.followUp().answers()).contains(new FollowUp.Answer("Yes", "Es war so"));
    }

    @Test
    void leavesWhatHasNoTranslationAsItIs() {
        assessments.put(new SamplePlugin("sample", SamplePlugin.YES_NO));
        Assessment german = catalogue.find("sample", Locale.GERMAN).orElseThrow();
        assertThat(german.schema().sections().getLast().title()).isEqualTo("Today");
        assertThat(german.schema().find("Pain").orElseThrow().label()).isEqualTo("Are you in pain?");
        NumericFeature weight = (NumericFeature) german.schema().find("Weight").orElseThrow();
        assertThat(weight).isEqualTo(new SamplePlugin("sample", SamplePlugin.YES_NO).features().find("Weight").orElseThrow());
    }

    @Test
    void translatesTheUnitOfANumber() {
        assessments.put(new SamplePlugin("wait", SamplePlugin.MINUTES));
        Assessment german = catalogue.find("wait", Locale.GERMAN).orElseThrow();
        assertThat(((NumericTarget) german.target()).unit()).isEqualTo("Minuten");
        assertThat(german.labels()).isEmpty();
        assertThat(german.classification()).isFalse();
    }

    @Test
    void givesEnglishAsItStandsInTheCodeWhateverTheBundleSays() {
        SamplePlugin plugin = new SamplePlugin("sample", SamplePlugin.YES_NO) {
            @Override
            public ResourceBundle texts(Locale locale) {
                return SampleTexts.in(Locale.GERMAN);
            }
        };
        assessments.put(plugin);
        Assessment english = catalogue.find("sample", Locale.UK).orElseThrow();
        assertThat(english.descriptor()).isEqualTo(plugin.descriptor());
        assertThat(english.schema()).isEqualTo(plugin.features());
        assertThat(english.followUp()).isEqualTo(plugin.followUp());
    }

    @Test
    void tellsInEnglishTooWhatALabelMeans() {
        assessments.put(speaking(null));
        assertThat(catalogue.find("sample", Locale.UK).orElseThrow().labels()).contains("A sample was found");
        assessments.put(speaking(Locale.ENGLISH));
        assertThat(catalogue.find("sample", Locale.UK).orElseThrow().labels()).contains("A sample was found");
        assessments.put(speaking(Locale.GERMAN));
        assertThat(catalogue.find("sample", Locale.UK).orElseThrow().labels()).contains("Yes").doesNotContain("A sample was found");
    }

    /** A plugin whose only bundle says of itself to be of this language. */
    private static SamplePlugin speaking(@Nullable Locale language) {
        ResourceBundle bundle = new ListResourceBundle() {
            @Override
            protected Object[][] getContents() {
                return new Object[][] {{"target.label.Yes", "A sample was found"}};
            }

            @Override
            public @Nullable Locale getLocale() {
                return language;
            }
        };
        return new SamplePlugin("sample", SamplePlugin.YES_NO) {
            @Override
            public ResourceBundle texts(Locale locale) {
                return bundle;
            }
        };
    }

    @Test
    void staysReadableWhenAPluginFailsToTranslate() {
        assessments.put(new SamplePlugin("sample", SamplePlugin.YES_NO) {
            @Override
            public ResourceBundle texts(Locale locale) {
                throw new IllegalStateException("no texts");
            }
        });
        assertThat(catalogue.find("sample", Locale.GERMAN).orElseThrow().descriptor().title()).isEqualTo("Sample sample");
    }

    @Test
    void listsAllByTitleWithTheModelThatServes() {
        assessments.put(new SamplePlugin("untrained", SamplePlugin.YES_NO));
        assessments.put(new SamplePlugin("trained", SamplePlugin.MINUTES));
        List<Assessment> all = catalogue.all(Locale.ENGLISH);
        assertThat(all).extracting(assessment -> assessment.descriptor().id()).containsExactly("trained", "untrained");
        assertThat(all.getFirst().model()).isNotNull().extracting(Assessment.ServingModelSummary::version).isEqualTo("v7");
        assertThat(all.getLast().model()).isNull();
        assertThat(catalogue.find("none", Locale.ENGLISH)).isEmpty();
    }
}
