package org.hindsight.core.assessment;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hindsight.plugin.AssessmentPlugin;
import org.hindsight.plugin.ClassTarget;

/** Two assessments: {@code mood} predicts labels and has a model, {@code wait} predicts minutes and has none yet. */
@Singleton
@Replaces(Catalogue.class)
public class FakeCatalogue extends Catalogue {

    public static final AssessmentPlugin MOOD = new SamplePlugin("mood", SamplePlugin.YES_NO);
    public static final AssessmentPlugin WAIT = new SamplePlugin("wait", SamplePlugin.MINUTES);

    static final Assessment.Figure FIGURE = new Assessment.Figure("roc_auc", 0.81, 0.74, 0.88, 240);
    static final Assessment.ServingModelSummary MODEL = new Assessment.ServingModelSummary(
            "v20260301_020003", Instant.parse("2026-03-01T02:00:03Z"), 1000, 12, true, FIGURE);

    private volatile boolean training;

    FakeCatalogue() {
        super(null, id -> Optional.empty());
    }

    @Override
    public List<Assessment> all(Locale locale) {
        return List.of(assessment(MOOD, locale), assessment(WAIT, locale));
    }

    @Override
    public Optional<Assessment> find(String id, Locale locale) {
        return all(locale).stream().filter(assessment -> assessment.descriptor().id().equals(id)).findFirst();
    }

    /** Whether no model is there yet. */
    public void trainStill(boolean still) {
        training = still;
    }

    // The title tells the language, as a stand-in for translated texts.
    private Assessment assessment(AssessmentPlugin plugin, Locale locale) {
        var told = plugin.descriptor();
        var descriptor = new org.hindsight.plugin.Descriptor(
                told.id(),
                told.title() + " [" + locale.toLanguageTag() + "]",
                told.summary(),
                told.audience(),
                told.asked(),
                told.disclaimer(),
                told.horizon());
        return new Assessment(
                descriptor,
                plugin.features(),
                plugin.target(),
                plugin.target() instanceof ClassTarget classes ? classes.labels() : List.of(),
                plugin.followUp(),
                plugin == MOOD && !training ? MODEL : null);
    }
}
