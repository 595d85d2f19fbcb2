package org.hindsight.core.retraining;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.assessment.UnknownAssessmentException;
import org.hindsight.core.database.Moment;
import org.hindsight.core.database.Transactions;
import org.hindsight.core.plugin.Lease;
import org.hindsight.core.plugin.Plugins;
import org.hindsight.plugin.PromotionRules;
import org.hindsight.plugin.PromotionRules.Metric;
import org.hindsight.plugin.PromotionRules.Profile;
import org.jspecify.annotations.Nullable;

/** What is in force for the promotions of each model: the plugin's rules, and what an admin chose over them. */
@Singleton
public class PromotionSettings {

    private final PromotionChoiceRepository choices;
    private final Plugins plugins;
    private final Transactions transactions;
    private final ObjectMapper json;
    private final Clock clock;

    PromotionSettings(
            PromotionChoiceRepository choices, Plugins plugins, Transactions transactions, ObjectMapper json, Clock clock) {
        this.choices = choices;
        this.plugins = plugins;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /**
     * How a model's promotions are decided.
     *
     * @param inForce  what holds for the next run
     * @param defaults what would hold if nothing was chosen
     * @param chosenBy who chose last, null when nobody did
     * @param chosenAt when, null when nobody did
     */
    public record Standing(
            PromotionTerms inForce, PromotionTerms defaults, @Nullable String chosenBy, @Nullable Instant chosenAt) {}

    /**
     * What is in force for a model.
     *
     * @throws UnknownAssessmentException when there is no such assessment
     */
    public Standing of(String assessment) {
        try (Lease lease = lease(assessment)) {
            PromotionRules rules = lease.plugin().promotion();
            Optional<PromotionChoiceRow> row = choices.findById(assessment);
            return new Standing(
                    inForce(assessment, rules),
                    PromotionTerms.defaults(rules),
                    row.map(PromotionChoiceRow::chosenBy).orElse(null),
                    row.map(PromotionChoiceRow::chosenAt).orElse(null));
        }
    }

    /**
     * Chooses anew, from the next run on. What is left null goes back to the default.
     *
     * @throws UnknownAssessmentException when there is no such assessment
     * @throws InvalidAnswersException    with every problem; nothing is changed
     */
    public Standing choose(String assessment, PromotionChoice choice, String actor) {
        try (Lease lease = lease(assessment)) {
            List<FieldProblem> problems = choice.problems(lease.plugin().target());
            if (!problems.isEmpty()) {
                throw new InvalidAnswersException(problems);
            }
            store(assessment, choice, actor);
            return of(assessment);
        }
    }

    /** What is in force, given the rules of the model's plugin. */
    PromotionTerms inForce(String assessment, PromotionRules rules) {
        return choices.findById(assessment).map(this::choice).orElse(PromotionChoice.NONE).over(rules);
    }

    void store(String assessment, PromotionChoice choice, String actor) {
        PromotionTerms.@Nullable Mode mode = choice.mode();
        @Nullable Profile profile = choice.profile();
        PromotionChoiceRow row = new PromotionChoiceRow(
                assessment, profile == null ? null : profile.name(), mode == null ? null : mode.name(), choice.shadowCandidates(),
                floors(choice.floors()), actor, Moment.now(clock));
        transactions.write(() -> choices.existsById(assessment) ? choices.update(row) : choices.save(row));
    }

    private PromotionChoice choice(PromotionChoiceRow row) {
        @Nullable String profile = row.profile();
        @Nullable String mode = row.promotionMode();
        return new PromotionChoice(
                profile == null ? null : Profile.valueOf(profile),
                mode == null ? null : PromotionTerms.Mode.valueOf(mode),
                row.shadowCandidates(),
                floors(row.floors()));
    }

    private @Nullable String floors(@Nullable Map<Metric, Double> floors) {
        if (floors == null) {
            return null;
        }
        Map<String, Double> byId = new TreeMap<>();
        floors.forEach((metric, floor) -> byId.put(metric.id(), floor));
        try {
            return json.writeValueAsString(byId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable Map<Metric, Double> floors(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            Map<Metric, Double> floors = new EnumMap<>(Metric.class);
            json.readValue(text, Argument.mapOf(String.class, Double.class))
                    .forEach((id, floor) -> floors.put(Metric.valueOf(id.toUpperCase(Locale.ROOT)), floor));
            return floors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Lease lease(String assessment) {
        return plugins.lease(assessment).orElseThrow(() -> new UnknownAssessmentException(assessment));
    }
}
