package org.hindsight.core.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.Optional;

/** The accounts. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AccountRepository extends CrudRepository<AccountRow, Long> {

    Optional<AccountRow> findByEmail(String email);

    long countByRoleAndDisabled(String role, boolean disabled);

    @Query("UPDATE account SET last_sign_in_at = :now WHERE id = :id")
    void signedIn(long id, Instant now);

    @Query("UPDATE account SET password_hash = :hash WHERE id = :id")
    void changePassword(long id, String hash);
}
