package org.hindsight.ui.model;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.hindsight.core.comparison.HoldoutFigures;
import org.hindsight.core.model.ModelOverview;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.ui.assessment.ModelInWords;
import org.hindsight.ui.platform.Assessments;
import org.hindsight.ui.platform.Models;
import org.hindsight.ui.text.MetricWords;
import org.hindsight.ui.text.Words;
import org.hindsight.ui.today.Answer;
import org.hindsight.ui.today.TodaysFigures;
import org.jspecify.annotations.Nullable;

/** Makes the page that shows how a model did over time. */
@Singleton
final class PerformancePages {

    private static final String HOME = "/admin/model-performance";

    private final Models models;
    private final Assessments assessments;
    private final ModelPages pages;
    private final TodaysFigures today;
    private final Clock clock;

    PerformancePages(Models models, Assessments assessments, ModelPages pages, TodaysFigures today, Clock clock) {
        this.models = models;
        this.assessments = assessments;
        this.pages = pages;
        this.today = today;
        this.clock = clock;
    }

    PerformancePage page(List<ModelOverview> all, @Nullable ModelOverview shown, Words words) {
        List<PerformancePage.Choice> choices = all.stream()
                .map(model -> new PerformancePage.Choice(HOME + "?model=" + model.id(), model.title(), model == shown))
                .toList();
        List<ModelVersion> versions = shown == null ? List.of() : models.versions(shown.id()).reversed();
        if (shown == null || versions.isEmpty()) {
            return new PerformancePage(
                    choices, shown == null ? "" : shown.id(), shown == null ? "" : shown.title(), words.say("performance.empty"), HOME, null,
                    List.of(), List.of(), List.of(), "none", "");
        }
        return page(choices, shown, versions, words);
    }

    private PerformancePage page(List<PerformancePage.Choice> choices, ModelOverview shown, List<ModelVersion> versions, Words words) {
        Answer<Map<String, HoldoutFigures>> answer = today.history(shown.id(), versions.getLast().version());
        Map<String, HoldoutFigures> measured = answer instanceof Answer.Measured<Map<String, HoldoutFigures>> known ? known.value() : Map.of();
        List<VersionCard> cards = pages.cards(shown, words).reversed();
        VersionCard card = cards.stream().filter(VersionCard::champion).findFirst().orElse(cards.getLast());
        Trend trend = Trend.of(versions, measured, models.ledger(shown.id()));
        MetricWords metrics = new MetricWords(words, assessments.find(shown.id(), words.locale()).map(ModelInWords::unit).orElse(""));
        return new PerformancePage(
                choices, shown.id(), shown.title(), pages.headline(shown, words), HOME + "?model=" + shown.id(), card, card.key(),
                cards.stream().map(version -> row(version, trend, metrics)).toList(),
                versions.size() < 2 ? List.of() : trend.charts(card.key().stream().map(VersionCard.Measured::id).toList(), metrics, clock),
                state(answer), basis(measured, words));
    }

    private static PerformancePage.Row row(VersionCard card, Trend trend, MetricWords metrics) {
        return new PerformancePage.Row(
                card, card.key().stream().map(figure -> cell(card, figure, trend, metrics)).toList(), trend.rolledBack().contains(card.version()));
    }

    private static PerformancePage.Cell cell(VersionCard card, VersionCard.Measured then, Trend trend, MetricWords metrics) {
        Trend.Measure now = trend.figure(card.version(), then.id());
        return new PerformancePage.Cell(
                then.name(), then.value(), then.interval(),
                now == null ? "" : metrics.value(then.id(), now.value()),
                now == null ? "" : metrics.interval(then.id(), now.low(), now.high()));
    }

    private static String state(Answer<?> answer) {
        return switch (answer) {
            case Answer.Measured<?> measured -> "measured";
            case Answer.Pending<?> pending -> "pending";
            case Answer.Failed<?> failed -> "none";
        };
    }

    private static String basis(Map<String, HoldoutFigures> measured, Words words) {
        return measured.values().stream().findFirst().map(one -> words.say("trend.basis", one.rows(), one.groups())).orElse("");
    }
}
