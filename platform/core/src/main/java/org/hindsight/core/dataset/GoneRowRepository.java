package org.hindsight.core.dataset;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** What is left of outcomes that are gone: on which side their answers were (the first side that was told stays), and whose they were. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface GoneRowRepository extends GenericRepository<GoneRowRepository.GoneAnswerSide, String> {

    /**
     * The side of one bucket of answers.
     *
     * @param digits       how many hex digits of the hash it is
     * @param answerBucket these digits
     */
    @MappedEntity("gone_answer_side")
    @Introspected
    record GoneAnswerSide(@Id String assessment, int digits, long answerBucket, String side) {}

    @Query("INSERT IGNORE INTO gone_answer_side (assessment, digits, answer_bucket, side) VALUES (:assessment, :digits, :bucket, :side)")
    void rememberSide(String assessment, int digits, long bucket, String side);

    @Query("SELECT assessment, digits, answer_bucket, side FROM gone_answer_side WHERE assessment = :assessment")
    List<GoneAnswerSide> sides(String assessment);

    /** Those of these buckets, whatever number of digits they have. */
    @Query("SELECT assessment, digits, answer_bucket, side FROM gone_answer_side WHERE assessment = :assessment AND digits IN (:digits)"
            + " AND answer_bucket IN (:buckets)")
    List<GoneAnswerSide> sides(String assessment, List<Integer> digits, List<Long> buckets);

    @Query("INSERT IGNORE INTO gone_subject (assessment, key_bucket) VALUES (:assessment, :bucket)")
    void rememberSubject(String assessment, int bucket);

    @Query("SELECT key_bucket FROM gone_subject WHERE assessment = :assessment")
    List<Integer> subjects(String assessment);
}
