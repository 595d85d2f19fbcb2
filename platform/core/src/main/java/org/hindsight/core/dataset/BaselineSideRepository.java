package org.hindsight.core.dataset;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;

/** On which side the answers of every baseline were that was ever in use; the first side that was told stays. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface BaselineSideRepository extends GenericRepository<BaselineSideRepository.BaselineSide, String> {

    /** The side of one row's answers. */
    @MappedEntity("baseline_side")
    @Introspected
    record BaselineSide(@Id String assessment, String contentHash, String side) {}

    @Query("SELECT fingerprint FROM remembered_baseline WHERE assessment = :assessment")
    List<String> remembered(String assessment);

    @Query("INSERT IGNORE INTO remembered_baseline (assessment, fingerprint, remembered_at) VALUES (:assessment, :fingerprint, :now)")
    int remember(String assessment, String fingerprint, Instant now);

    /** One statement, many rows. */
    @Query("INSERT IGNORE INTO baseline_side (assessment, content_hash, side) VALUES (:assessment, :contentHash, :side)")
    void remember(List<BaselineSide> sides);

    @Query("SELECT assessment, content_hash, side FROM baseline_side WHERE assessment = :assessment")
    List<BaselineSide> sides(String assessment);
}
