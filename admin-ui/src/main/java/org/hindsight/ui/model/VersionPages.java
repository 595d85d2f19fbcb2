package org.hindsight.ui.model;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.evaluation.Comparison;
import org.hindsight.core.evaluation.Evaluation;
import org.hindsight.core.evaluation.Figure;
import org.hindsight.core.model.ModelOverview;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.plugin.PromotionRules.Metric;
import org.hindsight.ui.assessment.ModelInWords;
import org.hindsight.ui.chart.Chart;
import org.hindsight.ui.chart.SubgroupCharts;
import org.hindsight.ui.chart.VersionCharts;
import org.hindsight.ui.platform.Assessments;
import org.hindsight.ui.platform.Models;
import org.hindsight.ui.text.MetricWords;
import org.hindsight.ui.text.Words;
import org.hindsight.ui.today.Answer;
import org.hindsight.ui.today.TodaysFigures;
import org.jspecify.annotations.Nullable;

/** Makes the page of a version. */
@Singleton
final class VersionPages {

    private final Models models;
    private final Assessments assessments;
    private final ModelPages pages;
    private final TodaysFigures today;

    VersionPages(Models models, Assessments assessments, ModelPages pages, TodaysFigures today) {
        this.models = models;
        this.assessments = assessments;
        this.pages = pages;
        this.today = today;
    }

    /** Empty when there is no such model or version. */
    Optional<VersionPage> page(String id, String version, Words words) {
        return models.find(id, words.locale()).flatMap(overview -> {
            Optional<VersionCard> card = pages.cards(overview, words).stream().filter(one -> one.version().equals(version)).findFirst();
            return models.versions(id).stream()
                    .filter(found -> found.version().equals(version))
                    .findFirst()
                    .flatMap(found -> card.map(shown -> page(overview, found, shown, words)));
        });
    }

    /** The points of one of the version's charts; empty while it is not measured. */
    Optional<Chart> chart(String id, String version, String chart, Words words) {
        return page(id, version, words).stream()
                .flatMap(page -> Stream.concat(page.charts().stream(), page.subgroups().stream()))
                .filter(found -> found.id().equals(chart))
                .findFirst();
    }

    private VersionPage page(ModelOverview overview, ModelVersion version, VersionCard card, Words words) {
        Answer<Optional<Comparison>> answer =
                card.retained() ? today.compare(overview.id(), List.of(card.version())) : new Answer.Failed<>("");
        Evaluation measured = measured(answer);
        Assessment assessment = assessments.find(overview.id(), words.locale()).orElse(null);
        String unit = assessment == null ? "" : ModelInWords.unit(assessment);
        MetricWords metrics = new MetricWords(words, unit);
        return new VersionPage(
                overview.id(), overview.title(), pages.headline(card.version(), version, words), card, card.figures().stream().map(figure -> row(figure, measured, metrics)).toList(),
                measured == null
                        ? List.of()
                        : VersionCharts.of(
                                List.of(new Comparison.Measured(card.version(), measured)), label -> Matrix.label(label, assessment), unit, words),
                answer instanceof Answer.Pending<?> ? "pending" : measured == null ? "none" : "measured",
                measured == null ? "" : words.say("trend.basis", measured.rows(), measured.groups()),
                new SubgroupCharts(assessment, metrics).of(version.detail().subgroups()),
                overview.champion() != null && overview.waiting() != null && overview.waiting().version().equals(card.version()));
    }

    private static @Nullable Evaluation measured(Answer<Optional<Comparison>> answer) {
        return answer instanceof Answer.Measured<Optional<Comparison>>(var found, var at)
                ? found.map(comparison -> comparison.versions().getFirst().evaluation()).orElse(null)
                : null;
    }

    private static VersionPage.Row row(VersionCard.Measured then, @Nullable Evaluation measured, MetricWords metrics) {
        Figure now = measured == null ? null : measured.figures().get(Metric.valueOf(then.id().toUpperCase(Locale.ROOT)));
        return new VersionPage.Row(
                then,
                now == null ? "" : metrics.value(then.id(), now.value()),
                now == null ? "" : metrics.interval(then.id(), now.low(), now.high()));
    }
}
