package org.hindsight.core.assessment;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.hindsight.core.model.ServingModel;
import org.hindsight.core.model.ServingModels;

/** The assessments that can be taken now, one an active plugin, with their texts in the reader's language. */
@Singleton
public class Catalogue {

    private final LiveAssessments assessments;
    private final Function<String, Optional<ServingModel>> serving;

    @Inject
    Catalogue(LiveAssessments assessments, ServingModels models) {
        this(assessments, models::find);
    }

    Catalogue(LiveAssessments assessments, Function<String, Optional<ServingModel>> serving) {
        this.assessments = assessments;
        this.serving = serving;
    }

    /** All assessments, by title. */
    public List<Assessment> all(Locale locale) {
        Collator alphabet = Collator.getInstance(locale);
        return assessments.ids().stream()
                .flatMap(id -> find(id, locale).stream())
                .sorted(Comparator.comparing(assessment -> assessment.descriptor().title(), alphabet))
                .toList();
    }

    /** One assessment, or empty when there is none of this id. */
    public Optional<Assessment> find(String id, Locale locale) {
        return assessments.open(id).map(opened -> {
            try (LiveAssessment live = opened) {
                return assessment(live, locale);
            }
        });
    }

    private Assessment assessment(LiveAssessment live, Locale locale) {
        Translation texts = Translation.of(live, locale);
        return new Assessment(
                texts.descriptor(live.descriptor()),
                texts.schema(live.schema()),
                texts.target(live.target()),
                texts.labels(live.target()),
                texts.followUp(live.followUp()),
                serving.apply(live.descriptor().id()).map(ServingModel::summary).orElse(null));
    }
}
