package org.hindsight.ui.quality;

import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.assessment.DistinctLabels;
import org.hindsight.core.quality.DataQuality;
import org.hindsight.core.quality.DataQuality.Counts;
import org.hindsight.core.quality.FeatureDrift;
import org.hindsight.core.quality.FeatureDrift.Verdict;
import org.hindsight.core.quality.QualityReport;
import org.hindsight.core.quality.QualityReport.Part;
import org.hindsight.ui.text.Figures;
import org.hindsight.ui.text.Times;
import org.hindsight.ui.text.When;
import org.hindsight.ui.text.Words;

/**
 * How good a model's data are.
 *
 * @param id        the model
 * @param title     its title
 * @param headline  the finding, in a sentence
 * @param measured  when score and drift were measured
 * @param alarm     which questions have been answered differently for several mornings, in a sentence; empty for none
 * @param parts     what the score is made of
 * @param counts    outcomes that came in lately
 * @param readiness whether there are enough outcomes, in a sentence
 * @param drift     question by question, those that have drifted first
 */
record QualityPage(
        String id,
        String title,
        String headline,
        When measured,
        String alarm,
        List<Share> parts,
        List<Fact> counts,
        String readiness,
        List<Line> drift) {

    /** A part of the score: its name, what it means, its value from 0 to 100, and the same in words. */
    record Share(String name, String means, int percent, String value) {}

    /** A number with its name. */
    record Fact(String name, String value) {}

    /** A question: what was found, how, and on how many answers. */
    record Line(String question, String tone, String verdict, String direction, String effect, String p, String n, String test) {}

    static QualityPage of(Assessment assessment, Counts counts, QualityReport report, Words words, Clock clock) {
        Figures figures = words.figures();
        Map<String, String> labels = DistinctLabels.of(assessment.schema());
        List<String> alarming = report.alarming().stream().map(drift -> labels.getOrDefault(drift.feature(), drift.feature())).toList();
        long drifted = report.drift().stream().filter(drift -> drift.verdict() == Verdict.DRIFT).count();
        return new QualityPage(
                assessment.descriptor().id(),
                assessment.descriptor().title(),
                words.say("quality.headline", Math.round(report.score())) + " " + words.say("quality.headline.drift", drifted),
                new Times(words, clock).moment(report.createdAt()),
                alarming.isEmpty() ? "" : words.say("quality.alarm", String.join(", ", alarming)),
                Arrays.stream(Part.values())
                        .filter(report.parts()::containsKey)
                        .map(part -> share(part, report.parts().getOrDefault(part, 0.0), words))
                        .toList(),
                List.of(
                        new Fact(words.say("quality.total"), figures.count(counts.total())),
                        new Fact(words.say("quality.day"), figures.count(counts.day())),
                        new Fact(words.say("quality.week"), figures.count(counts.week())),
                        new Fact(words.say("quality.month"), figures.count(counts.month())),
                        new Fact(words.say("quality.quarter"), figures.count(counts.quarter()))),
                readiness(counts.total(), words),
                report.drift().stream()
                        .sorted(Comparator.comparingInt(drift -> drift.verdict() == Verdict.DRIFT ? 0 : 1))
                        .map(drift -> line(drift, labels.getOrDefault(drift.feature(), drift.feature()), words))
                        .toList());
    }

    private static Share share(Part part, double value, Words words) {
        String key = "quality.part." + part;
        return new Share(words.say(key), words.say(key + ".means"), (int) Math.round(value), words.figures().percent(value / 100, 0));
    }

    private static String readiness(long total, Words words) {
        String key = total >= DataQuality.EXCELLENT_OUTCOMES
                ? "excellent"
                : total >= DataQuality.RECOMMENDED_OUTCOMES ? "recommended" : total >= DataQuality.MINIMUM_OUTCOMES ? "ready" : "few";
        return words.say(
                "quality.readiness." + key, DataQuality.MINIMUM_OUTCOMES, DataQuality.RECOMMENDED_OUTCOMES, DataQuality.EXCELLENT_OUTCOMES);
    }

    private static Line line(FeatureDrift drift, String question, Words words) {
        Figures figures = words.figures();
        String verdict = words.say("quality.verdict." + drift.verdict());
        return new Line(
                question,
                drift.verdict() == Verdict.DRIFT ? (drift.alarming() ? "bad" : "warn") : "quiet",
                drift.verdict() == Verdict.DRIFT ? verdict + " " + words.say("quality.days", drift.days()) : verdict,
                drift.verdict() == Verdict.DRIFT ? drift.direction().in(words.locale()) : "",
                drift.effect() == null ? "" : figures.decimal(drift.effect(), 2),
                drift.pValue() == null ? "" : drift.pValue() < 0.001 ? words.say("quality.p.small") : figures.decimal(drift.pValue(), 3),
                words.say("quality.rows", drift.n(), drift.reference()),
                words.say("quality.test." + drift.test().toUpperCase(Locale.ROOT)));
    }
}
