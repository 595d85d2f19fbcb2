package org.hindsight.core.model;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** The names of versions that are being written. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface DraftRepository extends GenericRepository<DraftRepository.Draft, String> {

    /** A version that is being written. */
    @MappedEntity("version_draft")
    @Introspected
    record Draft(@Id String assessment, String version, Instant openedAt) {}

    @Query("INSERT IGNORE INTO version_draft (assessment, version, run_id, epoch, opened_at)"
            + " VALUES (:assessment, :version, :run, :epoch, :now)")
    int open(String assessment, String version, long run, int epoch, Instant now);

    @Query("SELECT COUNT(*) FROM version_draft WHERE assessment = :assessment AND version = :version")
    long count(String assessment, String version);

    /** Those that nobody will finish: imports from before a time, and those of runs that have ended or belong to another attempt. */
    @Query("SELECT d.assessment, d.version, d.opened_at FROM version_draft d WHERE (d.run_id = 0 AND d.opened_at < :importsBefore)"
            + " OR (d.run_id <> 0 AND NOT EXISTS (SELECT 1 FROM retraining_run r"
            + " WHERE r.id = d.run_id AND r.epoch = d.epoch AND r.status = 'RUNNING'))")
    List<Draft> abandoned(Instant importsBefore);

    @Query("DELETE FROM version_draft WHERE assessment = :assessment AND version = :version")
    void close(String assessment, String version);
}
