package org.hindsight.core.source;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoubleConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hindsight.core.database.Moment;
import org.hindsight.core.outcome.ConfirmedOutcome;
import org.jspecify.annotations.Nullable;

/** The sources of a model's outcomes, and which of them are kept out of training. */
@Singleton
public class Sources {

    private static final int PAGE = 5_000;

    private final SourceRepository repository;
    private final SourceLooks looks;
    private final Clock clock;

    Sources(SourceRepository repository, SourceLooks looks, Clock clock) {
        this.repository = repository;
        this.looks = looks;
        this.clock = clock;
    }

    /**
     * A source.
     *
     * @param source    its name: {@code api_key:3}, {@code account:7}, or {@code address:HASH} for somebody who is not signed in
     * @param outcomes  how many outcomes that hold came from it
     * @param foretold  how many of them are what was foretold to those who asked, or within the foretold interval
     * @param lastAt    when the newest one was reported, null when there is none any more
     * @param exclusion set while it is kept out of training
     * @param look      what was seen of it before it was learnt from, null when it never was looked at alone
     */
    public record Source(
            String source,
            long outcomes,
            long foretold,
            @Nullable Instant lastAt,
            @Nullable Exclusion exclusion,
            SourceLooks.@Nullable Stored look) {

        private Source with(@Nullable Exclusion kept) {
            return new Source(source, outcomes, foretold, lastAt, kept, look);
        }

        private Source with(SourceLooks.@Nullable Stored seen) {
            return new Source(source, outcomes, foretold, lastAt, exclusion, seen);
        }
    }

    /** Why a source is kept out, since when, and by whom. */
    public record Exclusion(String reason, String by, Instant since) {}

    /** The sources of an assessment, those with most outcomes first; excluded ones also without outcomes. */
    public List<Source> of(String assessment) {
        Map<String, Source> sources = new LinkedHashMap<>();
        for (SourceRow row : repository.count(assessment)) {
            Source part = new Source(key(row), row.outcomes(), row.foretold(), row.lastAt(), null, null);
            sources.merge(part.source(), part, Sources::together);
        }
        for (ExcludedRow row : repository.findByAssessmentAndLiftedAtIsNullOrderById(assessment)) {
            Source known = sources.getOrDefault(row.source(), new Source(row.source(), 0, 0, null, null, null));
            sources.put(row.source(), known.with(new Exclusion(row.reason(), row.excludedBy(), row.excludedAt())));
        }
        Map<String, SourceLooks.Stored> seen = looks.newest(assessment);
        return sources.values().stream()
                .map(source -> source.with(seen.get(source.source())))
                .sorted(Comparator.comparingLong(Source::outcomes).reversed())
                .toList();
    }

    /** What was seen last of the small sources together; empty when they never were looked at. */
    public Optional<SourceLooks.Stored> smallOnes(String assessment) {
        return Optional.ofNullable(looks.newest(assessment).get(SourceLook.TOGETHER));
    }

    /** Keeps a source out of training from the next run on. Returns empty when no outcome ever came from it. */
    public Optional<Source> exclude(String assessment, String source, String reason, String actor) {
        Optional<Source> known = find(assessment, source);
        if (known.isPresent() && known.get().exclusion() == null) {
            repository.save(new ExcludedRow(null, assessment, source, reason, actor, Moment.now(clock), null, null));
        }
        return find(assessment, source);
    }

    /** Lets a source be learnt from again. Returns empty when no outcome ever came from it. */
    public Optional<Source> admit(String assessment, String source, String actor) {
        repository.lift(assessment, source, actor, Moment.now(clock));
        return find(assessment, source);
    }

    private Optional<Source> find(String assessment, String source) {
        return of(assessment).stream().filter(one -> one.source().equals(source)).findFirst();
    }

    /** The numbers of the exclusions in force. */
    public Set<Long> exclusions(String assessment) {
        return repository.findByAssessmentAndLiftedAtIsNullOrderById(assessment).stream()
                .map(row -> Objects.requireNonNull(row.id()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Which outcomes some exclusions keep out, in force or not. */
    public Predicate<ConfirmedOutcome> keptOut(Set<Long> exclusions) {
        Set<String> excluded = exclusions.isEmpty()
                ? Set.of()
                : repository.findByIdIn(exclusions).stream().map(ExcludedRow::source).collect(Collectors.toSet());
        return outcome -> !excluded.isEmpty() && excluded.contains(SourceKey.of(outcome));
    }

    /**
     * The outcomes of those sources of which nothing was known up to an outcome, by source.
     *
     * @param lastKnown the number of the newest outcome that was learnt from
     * @param progress  is told now and then which share is done; it may throw to stop
     */
    public Map<String, Set<Long>> newSince(String assessment, long lastKnown, DoubleConsumer progress) {
        List<SourceRow> all = repository.count(assessment);
        Set<String> known = all.stream().filter(row -> row.firstNumber() <= lastKnown).map(Sources::key).collect(Collectors.toSet());
        double unknown = all.stream().filter(row -> !known.contains(key(row))).mapToLong(SourceRow::outcomes).sum();
        Map<String, Set<Long>> fresh = new HashMap<>();
        long after = lastKnown;
        for (long found = 0; found < unknown; ) {
            progress.accept(found / unknown);
            List<SourceRow.Report> page = repository.reports(assessment, after, PAGE);
            if (page.isEmpty()) {
                break;
            }
            for (SourceRow.Report report : page) {
                String source = SourceKey.of(report.source(), report.accountId(), report.apiKeyId(), report.addressHash());
                if (!known.contains(source)) {
                    fresh.computeIfAbsent(source, first -> new HashSet<>()).add(report.id());
                    found++;
                }
            }
            after = page.getLast().id();
        }
        return fresh;
    }

    private static Source together(Source one, Source other) {
        @Nullable Instant last = one.lastAt();
        @Nullable Instant otherLast = other.lastAt();
        boolean later = last == null || otherLast != null && otherLast.isAfter(last);
        return new Source(one.source(), one.outcomes() + other.outcomes(), one.foretold() + other.foretold(), later ? otherLast : last, one.exclusion(), null);
    }

    private static String key(SourceRow row) {
        return SourceKey.of(row.source(), row.accountId(), row.apiKeyId(), row.addressHash());
    }
}
