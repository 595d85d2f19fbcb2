package org.hindsight.core.account;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The accounts. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AccountRepository extends CrudRepository<AccountRow, Long> {

    Optional<AccountRow> findByEmail(String email);

    long countByRoleAndDisabled(String role, boolean disabled);

    @Query("UPDATE account SET last_sign_in_at = :now WHERE id = :id")
    void signedIn(long id, Instant now);

    @Query("UPDATE account SET password_hash = :hash WHERE id = :id")
    int changePassword(long id, String hash);

    List<AccountRow> findAllOrderById();

    /** The admins who can sign in, locked until the transaction ends. */
    @Query("SELECT * FROM account WHERE role = :role AND disabled = FALSE ORDER BY id FOR UPDATE")
    List<AccountRow> lockAdmins(String role);

    @Query("UPDATE account SET role = :role WHERE id = :id")
    void setRole(long id, String role);

    @Query("UPDATE account SET disabled = :disabled WHERE id = :id")
    void setDisabled(long id, boolean disabled);
}
