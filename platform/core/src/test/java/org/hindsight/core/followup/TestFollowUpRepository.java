package org.hindsight.core.followup;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;

/** Lets an outcome be there of which nobody was told, as after a node that died right after it was stored. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface TestFollowUpRepository extends GenericRepository<FollowUpRow, Long> {

    @Query("UPDATE outcome SET withdrawn = FALSE WHERE assessment = :assessment")
    int unwithdraw(String assessment);
}
