package org.hindsight.ui.compare;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.evaluation.Comparison;
import org.hindsight.core.evaluation.ConfusionMatrix;
import org.hindsight.core.model.ModelOverview;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.retraining.Run;
import org.hindsight.ui.assessment.ModelInWords;
import org.hindsight.ui.chart.VersionCharts;
import org.hindsight.ui.compare.ComparePage.Choice;
import org.hindsight.ui.compare.ComparePage.Found;
import org.hindsight.ui.compare.ComparePage.Side;
import org.hindsight.ui.model.Matrix;
import org.hindsight.ui.platform.Assessments;
import org.hindsight.ui.platform.Models;
import org.hindsight.ui.run.RunLine;
import org.hindsight.ui.text.Times;
import org.hindsight.ui.text.Words;
import org.hindsight.ui.today.Answer;
import org.hindsight.ui.today.TodaysFigures;
import org.jspecify.annotations.Nullable;

/** Makes the page that compares versions. */
@Singleton
final class ComparePages {

    private final Models models;
    private final Assessments assessments;
    private final TodaysFigures today;
    private final Clock clock;

    ComparePages(Models models, Assessments assessments, TodaysFigures today, Clock clock) {
        this.models = models;
        this.assessments = assessments;
        this.today = today;
        this.clock = clock;
    }

    /** Empty when there is no such model or version. */
    Optional<ComparePage> page(String id, List<String> wanted, Words words) {
        return models.find(id, words.locale()).flatMap(overview -> {
            List<ModelVersion> versions = retained(id);
            String champion = overview.champion() == null ? null : overview.champion().version();
            return Chosen.of(wanted, versions, champion).map(chosen -> page(overview, versions, chosen, champion, words));
        });
    }

    /** What was measured of these versions, oldest first; empty while it is not, or cannot be. */
    Optional<Comparison> measured(String id, List<String> wanted, Words words) {
        return models.find(id, words.locale())
                .flatMap(overview -> Chosen.of(wanted, retained(id), null))
                .filter(chosen -> chosen.size() <= Chosen.MOST)
                .flatMap(chosen -> today.compare(id, names(chosen)) instanceof Answer.Measured<Optional<Comparison>>(var found, var at)
                        ? found
                        : Optional.empty());
    }

    private List<ModelVersion> retained(String id) {
        return models.versions(id).stream().filter(ModelVersion::retained).toList();
    }

    private ComparePage page(
            ModelOverview overview, List<ModelVersion> versions, List<ModelVersion> chosen, @Nullable String champion, Words words) {
        List<String> names = names(chosen);
        String here = "/admin/models/" + overview.id() + "/compare?versions=" + String.join(",", names);
        List<Choice> choices = versions.stream().map(version -> choice(version, names, champion, words)).toList();
        if (chosen.size() < 2 || chosen.size() > Chosen.MOST) {
            String problem = words.say(chosen.size() < 2 ? "compare.few.text" : "compare.many.text", Chosen.MOST);
            return nothing(overview, words.say(chosen.size() < 2 ? "compare.few" : "compare.many", Chosen.MOST), "none", problem, here, choices);
        }
        return switch (today.compare(overview.id(), names)) {
            case Answer.Pending<Optional<Comparison>> pending ->
                nothing(overview, words.say("compare.pending"), "pending", words.say("compare.pending.text"), here, choices);
            case Answer.Failed<Optional<Comparison>>(String reason) ->
                nothing(overview, words.say("compare.failed"), "none", reason, here, choices);
            case Answer.Measured<Optional<Comparison>>(Optional<Comparison> found, Instant at) -> found
                    .map(comparison -> found(overview, comparison, at, chosen, here, choices, words))
                    .orElseGet(() -> nothing(overview, words.say("compare.empty"), "none", words.say("compare.empty.text"), here, choices));
        };
    }

    private static ComparePage nothing(
            ModelOverview overview, String headline, String state, String problem, String here, List<Choice> choices) {
        return new ComparePage(overview.id(), overview.title(), headline, state, problem, here, choices, null);
    }

    private ComparePage found(
            ModelOverview overview, Comparison comparison, Instant at, List<ModelVersion> chosen, String here, List<Choice> choices, Words words) {
        Assessment assessment = assessments.find(overview.id(), words.locale()).orElse(null);
        String unit = assessment == null ? "" : ModelInWords.unit(assessment);
        Finding finding = Finding.of(comparison, assessment, unit, words);
        List<Side> sides = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            sides.add(side(chosen.get(i), comparison.versions().get(i).evaluation().confusionMatrix(), assessment, overview, words));
        }
        Found found = new Found(
                words.say(chosen.size() == 2 ? "compare.basis.both" : "compare.basis.all", comparison.rows()),
                finding.chance(), new Times(words, clock).moment(at), sides, differences(comparison, assessment, words),
                FigureRow.of(comparison, unit, words),
                VersionCharts.of(comparison.versions(), label -> Matrix.label(label, assessment), unit, words),
                String.join(",", names(chosen)));
        return new ComparePage(overview.id(), overview.title(), finding.headline(), "measured", "", here, choices, found);
    }

    private Choice choice(ModelVersion version, List<String> chosen, @Nullable String champion, Words words) {
        return new Choice(
                version.version(),
                new Times(words, clock).moment(version.trainedAt()),
                words.say("run.status." + version.status()),
                RunLine.tone(Run.Status.valueOf(version.status())),
                version.version().equals(champion),
                chosen.contains(version.version()));
    }

    private Side side(
            ModelVersion version, @Nullable ConfusionMatrix matrix, @Nullable Assessment assessment, ModelOverview overview, Words words) {
        String champion = overview.champion() == null ? null : overview.champion().version();
        boolean waits = overview.waiting() != null && overview.waiting().version().equals(version.version());
        return new Side(
                version.version(),
                "/admin/models/" + version.assessment() + "/versions/" + version.version(),
                new Times(words, clock).moment(version.trainedAt()),
                version.version().equals(champion),
                !version.version().equals(champion),
                waits && champion != null,
                matrix == null ? null : Matrix.of(matrix, assessment, words));
    }

    private static List<DifferenceMatrix> differences(Comparison comparison, @Nullable Assessment assessment, Words words) {
        Comparison.Measured first = comparison.versions().getFirst();
        ConfusionMatrix before = first.evaluation().confusionMatrix();
        if (before == null) {
            return List.of();
        }
        List<String> labels = before.labels().stream().map(label -> Matrix.label(label, assessment)).toList();
        List<DifferenceMatrix> differences = new ArrayList<>();
        for (Comparison.Measured version : comparison.versions().subList(1, comparison.versions().size())) {
            ConfusionMatrix after = version.evaluation().confusionMatrix();
            if (after != null) {
                differences.add(DifferenceMatrix.of(version.version(), after, first.version(), before, labels, words));
            }
        }
        return differences;
    }

    private static List<String> names(List<ModelVersion> versions) {
        return versions.stream().map(ModelVersion::version).toList();
    }
}
