package org.hindsight.ui.source;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.source.SourceLooks.Stored;
import org.hindsight.core.source.Sources.Exclusion;
import org.hindsight.core.source.Sources.Source;
import org.hindsight.ui.platform.Assessments;
import org.hindsight.ui.platform.OutcomeSources;
import org.hindsight.ui.source.SourcesPage.Line;
import org.hindsight.ui.text.Times;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** Makes the page of a model's sources. */
@Singleton
final class SourcePages {

    /** People who are not signed in can be thousands of sources with an outcome each. */
    private static final int SHOWN = 20;

    private final OutcomeSources sources;
    private final Assessments assessments;
    private final Clock clock;

    SourcePages(OutcomeSources sources, Assessments assessments, Clock clock) {
        this.sources = sources;
        this.assessments = assessments;
        this.clock = clock;
    }

    /** Empty when there is no such model. */
    Optional<SourcesPage> page(String id, Words words) {
        return assessments.find(id, words.locale()).map(assessment -> page(assessment, sources.of(id), sources.smallOnes(id).orElse(null), words));
    }

    /** Who a source is, in words. */
    String name(String source, Words words) {
        return new SourceWords(sources, null, words).name(source);
    }

    SourcesPage page(Assessment assessment, List<Source> all, @Nullable Stored small, Words words) {
        long outcomes = all.stream().mapToLong(Source::outcomes).sum();
        List<Source> shown = shown(all);
        SourceWords said = new SourceWords(sources, assessment, words);
        return new SourcesPage(
                assessment.descriptor().id(),
                assessment.descriptor().title(),
                headline(all, words),
                shown.stream().map(source -> line(source, outcomes, said)).toList(),
                all.size() > shown.size() ? words.say("source.more", all.size() - shown.size()) : "",
                small == null ? null : said.seen(small, new Times(words, clock)));
    }

    /** Those with most outcomes, and all that are kept out. */
    private static List<Source> shown(List<Source> all) {
        List<Source> shown = new ArrayList<>();
        for (Source source : all) {
            if (shown.size() < SHOWN || source.exclusion() != null) {
                shown.add(source);
            }
        }
        return shown;
    }

    private static String headline(List<Source> all, Words words) {
        long out = all.stream().filter(source -> source.exclusion() != null).count();
        if (all.isEmpty()) {
            return words.say("source.headline.none");
        }
        return out == 0 ? words.say("source.headline.all", all.size()) : words.say("source.headline.some", out, all.size());
    }

    private Line line(Source source, long all, SourceWords said) {
        Words words = said.words();
        Times times = new Times(words, clock);
        @Nullable Exclusion exclusion = source.exclusion();
        @Nullable Stored look = source.look();
        return new Line(
                source.source(),
                said.name(source.source()),
                words.say("source.counts", source.outcomes(), share(source.outcomes(), all, words)),
                source.outcomes() == 0 ? "" : words.say("source.foretold", share(source.foretold(), source.outcomes(), words)),
                times.momentOrNull(source.lastAt()),
                exclusion != null,
                exclusion == null ? "" : exclusion.reason(),
                exclusion == null ? "" : words.say("source.by", exclusion.by()),
                exclusion == null ? null : times.moment(exclusion.since()),
                look == null ? null : said.seen(look, times));
    }

    private static String share(long part, long of, Words words) {
        return words.figures().percent(of == 0 ? 0 : (double) part / of, 0);
    }
}
