package org.hindsight.core.model;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.message.Message;

/** How the two models of the fake catalogue do. */
@Singleton
@Replaces(Overviews.class)
public class FakeOverviews extends Overviews {

    FakeOverviews() {
        super(null, null, null, null, null, null, null, null, null, null);
    }

    @Override
    public List<ModelOverview> all(Locale locale) {
        return List.of(
                new ModelOverview(
                        "mood",
                        "Mood",
                        40,
                        10,
                        10,
                        5,
                        new ModelOverview.Champion(
                                "v20260301_020003", new Assessment.Figure("roc_auc", 0.81, 0.74, 0.88, 240), null, 40),
                        null,
                        null,
                        null),
                new ModelOverview(
                        "wait", "Wait", 0, 0, 0, 3, null, null, null, null,
                        new RefusedChampion("v20260301_020003", Message.plain("Version v20260301_020003 of 'wait' is refused."), null), true));
    }

    @Override
    public Optional<ModelOverview> find(String id, Locale locale) {
        return all(locale).stream().filter(model -> model.id().equals(id)).findFirst();
    }
}
