package org.hindsight.core.retraining;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;

/** What the gate remembers of each model. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface GateMemoryRepository extends CrudRepository<GateMemory, String> {

    @Query("UPDATE gate_memory SET anchor = :anchor WHERE assessment = :assessment")
    void moveAnchor(String assessment, String anchor);

    @Query("UPDATE gate_memory SET anchor = :anchor, stratum_end = :stratumEnd WHERE assessment = :assessment")
    void startAnew(String assessment, String anchor, long stratumEnd);
}
