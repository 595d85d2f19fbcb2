package org.hindsight.ui.dashboard;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hindsight.core.assessment.Assessment.Figure;
import org.hindsight.core.model.ModelOverview;
import org.hindsight.core.retraining.Run;
import org.hindsight.core.retraining.Waiting;
import org.hindsight.ui.dashboard.DashboardPage.Attention;
import org.hindsight.ui.dashboard.DashboardPage.Row;
import org.hindsight.ui.dashboard.DashboardPage.Total;
import org.hindsight.ui.model.RefusalWords;
import org.hindsight.ui.run.RunLine;
import org.hindsight.ui.text.Figures;
import org.hindsight.ui.text.MetricWords;
import org.hindsight.ui.text.Times;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** Makes the dashboard. */
@Singleton
final class Dashboard {

    private static final int BUSY_SECONDS = 2;
    private static final int QUIET_SECONDS = 30;

    private final Clock clock;

    Dashboard(Clock clock) {
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param models all models
     * @param units  the unit of the predicted number, by model; models that predict labels may be absent
     * @param drifts how many questions have been answered differently for several mornings, by model; those without any may be absent
     */
    DashboardPage of(List<ModelOverview> models, Map<String, String> units, Map<String, Integer> drifts, Words words) {
        Times times = new Times(words, clock);
        List<Attention> attention = attention(models, drifts, words);
        boolean busy = models.stream().anyMatch(Dashboard::busy);
        long serving = models.stream().filter(model -> model.champion() != null).count();
        return new DashboardPage(
                headline(models, attention, times, words),
                times.now(),
                words.say("dashboard.serving", serving, models.size()),
                attention,
                totals(models, words),
                models.stream().map(model -> row(model, units.getOrDefault(model.id(), ""), times, words)).toList(),
                busy ? BUSY_SECONDS : QUIET_SECONDS);
    }

    private static String headline(List<ModelOverview> models, List<Attention> attention, Times times, Words words) {
        long first = models.stream().filter(model -> model.champion() == null && busy(model)).count();
        long busy = models.stream().filter(Dashboard::busy).count();
        String finding = models.isEmpty()
                ? words.say("dashboard.headline.empty")
                : !attention.isEmpty()
                        ? words.say(
                                models.stream().anyMatch(Dashboard::broken) || models.stream().allMatch(model -> model.waiting() == null)
                                        ? "dashboard.headline.attention"
                                        : "dashboard.headline.decision",
                                attention.stream().map(Attention::title).distinct().count())
                        : first > 0
                                ? words.say("dashboard.headline.first", first)
                                : busy > 0
                                        ? words.say("dashboard.headline.busy", busy)
                                        : words.say("dashboard.headline.calm", models.size());
        return words.say("dashboard.headline", times.greeting(), finding);
    }

    private static List<Attention> attention(List<ModelOverview> models, Map<String, Integer> drifts, Words words) {
        List<Attention> found = new ArrayList<>();
        for (ModelOverview model : models) {
            Run run = model.lastRun();
            Waiting waiting = model.waiting();
            if (!model.ledgerIntact()) {
                found.add(new Attention(
                        "bad", model.title(), words.say("attention.ledger"), "/admin/models/" + model.id(), words.say("attention.none.link")));
            }
            if (model.refused() != null) {
                found.add(new Attention(
                        "bad", model.title(), RefusalWords.of(model.refused(), words), "/admin/models/" + model.id(), words.say("attention.none.link")));
            } else if (run != null && waiting != null) {
                found.add(attention("warn", model, run, waiting.kind(), words));
            } else if (run != null && run.status() == Run.Status.FAILED) {
                found.add(attention("bad", model, run, "failed", words));
            } else if (model.champion() == null && (run == null || run.status().ended())) {
                found.add(new Attention(
                        "warn", model.title(), words.say("attention.none"), "/admin/models/" + model.id(), words.say("attention.none.link")));
            }
            int drift = drifts.getOrDefault(model.id(), 0);
            if (drift > 0) {
                found.add(new Attention(
                        "warn", model.title(), words.say("attention.drift", drift), "/admin/models/" + model.id() + "/quality",
                        words.say("attention.drift.link")));
            }
        }
        return found;
    }

    private static Attention attention(String tone, ModelOverview model, Run run, String kind, Words words) {
        String text = kind.equals("failed") ? words.say("attention.failed", run.message().in(words.locale())) : words.say("attention." + kind);
        return new Attention(tone, model.title(), text, "/admin/runs/" + run.id(), words.say("attention." + kind + ".link"));
    }

    private static List<Total> totals(List<ModelOverview> models, Words words) {
        Figures figures = words.figures();
        long predictions = models.stream().mapToLong(ModelOverview::predictions).sum();
        long outcomes = models.stream().mapToLong(ModelOverview::outcomes).sum();
        long fresh = models.stream().mapToLong(ModelOverview::newOutcomes).sum();
        List<String> ready = models.stream().filter(ModelOverview::readyToRetrain).map(ModelOverview::title).toList();
        String rate = predictions == 0 ? "" : words.say("total.outcomes.note", figures.percent((double) outcomes / predictions, 0));
        return List.of(
                new Total(words.say("total.predictions"), figures.count(predictions), words.say("total.predictions.note", models.size())),
                new Total(words.say("total.outcomes"), figures.count(outcomes), rate),
                new Total(words.say("total.new"), figures.count(fresh), words.say("total.new.note")),
                new Total(
                        words.say("total.ready"),
                        words.say("total.ready.value", ready.size(), models.size()),
                        ready.isEmpty() ? words.say("total.ready.none") : String.join(", ", ready)));
    }

    private Row row(ModelOverview model, String unit, Times times, Words words) {
        Figures figures = words.figures();
        ModelOverview.Champion champion = model.champion();
        MetricWords metrics = new MetricWords(words, unit);
        Figure figure = champion == null ? null : champion.metric();
        Run run = model.lastRun();
        return new Row(
                model.id(),
                model.title(),
                "/admin/models/" + model.id(),
                champion == null ? "" : champion.version(),
                figures.count(model.predictions()),
                figures.count(model.outcomes()),
                model.predictions() == 0 ? "" : figures.percent(model.feedbackRate(), 0),
                model.readyToRetrain(),
                words.say(
                        model.readyToRetrain() ? "dashboard.ready" : "dashboard.waiting",
                        model.newOutcomes(),
                        Math.max(1, model.neededOutcomes())),
                figure == null ? "" : metrics.name(figure.name()) + " " + metrics.value(figure.name(), figure.value()),
                figure == null ? "" : metrics.interval(figure.name(), figure.low(), figure.high()),
                change(champion, figure, metrics, words),
                tone(champion, figure, metrics),
                champion == null ? "" : figures.count(champion.served()),
                run == null ? null : RunLine.of(run, model.title(), words, clock),
                times.momentOrNull(model.nextRun()),
                model.waiting() != null);
    }

    private static String change(
            ModelOverview.@Nullable Champion champion, @Nullable Figure figure, MetricWords metrics, Words words) {
        if (champion == null) {
            return "";
        }
        if (champion.change() == null || figure == null) {
            return words.say("change.first");
        }
        String tone = tone(champion, figure, metrics);
        return tone.equals("same")
                ? words.say("change.same")
                : words.say("change." + tone, metrics.amount(figure.name(), champion.change()));
    }

    /** What reads as no change is none. */
    private static String tone(ModelOverview.@Nullable Champion champion, @Nullable Figure figure, MetricWords metrics) {
        if (champion == null || figure == null || champion.change() == null
                || metrics.amount(figure.name(), champion.change()).equals(metrics.amount(figure.name(), 0.0))) {
            return "same";
        }
        return champion.change() > 0 == MetricWords.higherIsBetter(figure.name()) ? "up" : "down";
    }

    private static boolean broken(ModelOverview model) {
        boolean failed = model.lastRun() != null && model.lastRun().status() == Run.Status.FAILED;
        return failed || !model.ledgerIntact() || model.refused() != null || model.champion() == null && !busy(model);
    }

    private static boolean busy(ModelOverview model) {
        return model.lastRun() != null && !model.lastRun().status().ended();
    }
}
