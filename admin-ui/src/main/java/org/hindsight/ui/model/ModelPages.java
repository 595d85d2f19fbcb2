package org.hindsight.ui.model;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.dataset.Baselines;
import org.hindsight.core.model.LedgerEntry;
import org.hindsight.core.model.ModelOverview;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.plugin.BaselineRefusedException;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.ui.assessment.ModelInWords;
import org.hindsight.ui.platform.Assessments;
import org.hindsight.ui.platform.Models;
import org.hindsight.ui.platform.Runs;
import org.hindsight.ui.run.RunLine;
import org.hindsight.ui.text.MetricWords;
import org.hindsight.ui.text.Times;
import org.hindsight.ui.text.Words;

/** Makes the pages of a model. */
@Singleton
final class ModelPages {

    private static final int RUNS_SHOWN = 8;
    private static final int REJECTED_SHOWN = 20;

    private final Models models;
    private final Assessments assessments;
    private final Runs runs;
    private final Clock clock;

    ModelPages(Models models, Assessments assessments, Runs runs, Clock clock) {
        this.models = models;
        this.assessments = assessments;
        this.runs = runs;
        this.clock = clock;
    }

    Optional<ModelPage> page(String id, Words words) {
        return models.find(id, words.locale()).map(overview -> page(overview, words));
    }

    /** The versions of a model, newest first. */
    List<VersionCard> cards(ModelOverview overview, Words words) {
        Assessment assessment = assessments.find(overview.id(), words.locale()).orElse(null);
        String champion = overview.champion() == null ? null : overview.champion().version();
        List<LedgerEntry> ledger = models.ledger(overview.id());
        return models.versions(overview.id()).stream()
                .map(version -> VersionCard.of(version, assessment, champion, ledger, words, clock))
                .toList();
    }

    private ModelPage page(ModelOverview overview, Words words) {
        String id = overview.id();
        List<VersionCard> cards = cards(overview, words);
        List<LedgerEntry> ledger = models.ledger(id);
        RunLine last = overview.lastRun() == null ? null : RunLine.of(overview.lastRun(), overview.title(), words, clock);
        return new ModelPage(
                id,
                overview.title(),
                headline(overview, words),
                facts(overview, words),
                cards.stream().filter(VersionCard::champion).findFirst().orElse(null),
                cards,
                baseline(id, words),
                runs.list(id, RUNS_SHOWN).stream().map(run -> RunLine.of(run, overview.title(), words, clock)).toList(),
                ledger.reversed().stream().map(entry -> takeover(entry, words)).toList(),
                last != null && last.active() ? last : null,
                overview.waiting(),
                last == null ? "" : last.href(),
                undo(ledger, cards),
                overview.refused() == null ? "" : RefusalWords.of(overview.refused(), words),
                overview.ledgerIntact());
    }

    private static String undo(List<LedgerEntry> ledger, List<VersionCard> cards) {
        String previous = ledger.reversed().stream().filter(LedgerEntry::tookOver).findFirst().map(LedgerEntry::previous).orElse(null);
        return cards.stream().filter(card -> card.retained() && card.version().equals(previous)).map(VersionCard::version).findFirst().orElse("");
    }

    private Optional<ModelVersion> champion(ModelOverview overview) {
        return models.versions(overview.id()).stream()
                .filter(version -> overview.champion() != null && version.version().equals(overview.champion().version()))
                .findFirst();
    }

    /** How the version that serves does, in a sentence. */
    String headline(ModelOverview overview, Words words) {
        ModelVersion champion = champion(overview).orElse(null);
        if (champion == null) {
            boolean training = overview.lastRun() != null && !overview.lastRun().status().ended();
            return words.say(training ? "model.headline.training" : "model.headline.none", overview.title());
        }
        return headline(overview.title(), champion, words);
    }

    /** How a version does, in a sentence that begins with a name. */
    String headline(String name, ModelVersion version, Words words) {
        Assessment assessment = assessments.find(version.assessment(), words.locale()).orElse(null);
        Map<String, Double> metrics = version.metrics();
        if (metrics.containsKey("mae")) {
            String unit = assessment == null ? "" : ModelInWords.unit(assessment);
            return words.say("model.headline.number", name, new MetricWords(words, unit).value("mae", metrics.get("mae")));
        }
        boolean binary = assessment != null && assessment.target() instanceof ClassTarget target && target.labels().size() == 2;
        if (binary && metrics.containsKey("recall") && metrics.containsKey("precision")) {
            return words.say(
                    "model.headline.binary", name, Math.round(100 * metrics.get("recall")), Math.round(100 * metrics.get("precision")));
        }
        return words.say("model.headline.classes", name, Math.round(100 * metrics.getOrDefault("accuracy", 0.0)));
    }

    private List<VersionCard.Fact> facts(ModelOverview overview, Words words) {
        Times times = new Times(words, clock);
        return List.of(
                fact("model.fact.predictions", words.figures().count(overview.predictions()), words),
                fact("model.fact.outcomes", words.say(
                        "model.fact.outcomes.value",
                        words.figures().count(overview.outcomes()), words.figures().percent(overview.feedbackRate(), 0)), words),
                fact("model.fact.new", words.say(
                        overview.readyToRetrain() ? "dashboard.ready" : "dashboard.waiting",
                        overview.newOutcomes(), Math.max(1, overview.neededOutcomes())), words),
                fact("model.fact.served",
                        overview.champion() == null ? "\u2013" : words.figures().count(overview.champion().served()), words),
                fact("model.fact.next", overview.nextRun() == null
                        ? words.say("dashboard.next.none")
                        : times.moment(overview.nextRun()).text(), words));
    }

    private static VersionCard.Fact fact(String key, String value, Words words) {
        return new VersionCard.Fact(words.say(key), value);
    }

    private ModelPage.Baseline baseline(String id, Words words) {
        try {
            return baseline(models.baseline(id), words);
        } catch (BaselineRefusedException refused) {
            return ModelPage.Baseline.refused(refused.reason().in(words.locale()));
        }
    }

    private static ModelPage.Baseline baseline(Baselines.Summary summary, Words words) {
        int more = summary.rejected().size() - REJECTED_SHOWN;
        return new ModelPage.Baseline(
                words.figures().count(summary.rows()),
                summary.rejected().stream()
                        .limit(REJECTED_SHOWN)
                        .map(line -> new ModelPage.Rejected(line.line(), line.problem().in(words.locale())))
                        .toList(),
                more > 0 ? words.say("baseline.more", more) : "",
                summary.fingerprint(),
                summary.source().in(words.locale()),
                summary.simulated(),
                summary.remarks().stream().map(remark -> remark.in(words.locale())).toList(),
                "");
    }

    private ModelPage.Takeover takeover(LedgerEntry entry, Words words) {
        return new ModelPage.Takeover(
                Objects.requireNonNullElse(entry.declined(), entry.version()),
                new Times(words, clock).moment(entry.at()),
                words.say("ledger." + entry.action().name()),
                entry.why().in(words.locale()),
                entry.actor());
    }
}
