package org.hindsight.core.source;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was seen of new sources, run by run. */
@Singleton
public class SourceLooks {

    private static final Argument<List<SourceFinding>> FINDINGS = Argument.listOf(SourceFinding.class);

    private final SourceLookRepository repository;
    private final ObjectMapper json;

    SourceLooks(SourceLookRepository repository, ObjectMapper json) {
        this.repository = repository;
        this.json = json;
    }

    /** A look, with the run in which it was taken, and when. */
    public record Stored(long run, Instant at, SourceLook look) {}

    /** Keeps the looks of a run, in the caller's transaction. */
    public void keep(long run, String assessment, Instant at, List<SourceLook> looks) {
        repository.forgetErased(assessment);
        looks.forEach(look -> repository.save(row(run, assessment, at, look)));
    }

    /** What a run saw. */
    public List<Stored> of(long run) {
        return repository.findByRunIdOrderById(run).stream().map(this::stored).toList();
    }

    /** What was seen last of each source of a model, by its name. */
    public Map<String, Stored> newest(String assessment) {
        Map<String, Stored> newest = new LinkedHashMap<>();
        repository.newest(assessment).forEach(row -> newest.put(row.source(), stored(row)));
        return newest;
    }

    private SourceLookRow row(long run, String assessment, Instant at, SourceLook look) {
        try {
            return new SourceLookRow(
                    null, run, assessment, look.source(), look.cases(), look.right(), look.expected(), look.questions(), look.answers(),
                    look.outside(), json.writeValueAsString(look.findings()), at);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stored stored(SourceLookRow row) {
        try {
            List<SourceFinding> findings = json.readValue(row.findings(), FINDINGS);
            return new Stored(row.runId(), row.lookedAt(), new SourceLook(
                    row.source(), row.cases(), row.agreeing(), row.expected(), row.questions(), row.answers(), row.outside(), findings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
