package org.hindsight.core.dataset;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** On which side of the split answers were that are gone; the first side that was told stays. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface GoneAnswerSideRepository extends GenericRepository<GoneAnswerSideRepository.GoneAnswerSide, String> {

    /** The side of one bucket of answers. */
    @MappedEntity("gone_answer_side")
    @Introspected
    record GoneAnswerSide(@Id String assessment, int answerBucket, String side) {}

    @Query("INSERT IGNORE INTO gone_answer_side (assessment, answer_bucket, side) VALUES (:assessment, :bucket, :side)")
    void remember(String assessment, int bucket, String side);

    @Query("SELECT assessment, answer_bucket, side FROM gone_answer_side WHERE assessment = :assessment")
    List<GoneAnswerSide> of(String assessment);
}
