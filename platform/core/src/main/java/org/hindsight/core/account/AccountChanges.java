package org.hindsight.core.account;

import io.micronaut.context.event.ApplicationEventPublisher;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.hindsight.core.account.Accounts.Role;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.database.Moment;
import org.hindsight.core.database.Transactions;
import org.hindsight.core.secret.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * What people may do with their own account and admins with everybody's. Whatever changes what an account may do ends its sessions,
 * and one admin always stays.
 */
@Singleton
public class AccountChanges {

    /** An account as admins see it. */
    public record Listed(
            long id, String email, Role role, boolean disabled, Instant createdAt, @Nullable Instant lastSignInAt) {}

    private final AccountRepository accounts;
    private final SessionRepository sessions;
    private final Transactions transactions;
    private final ApplicationEventPublisher<AccountDeleted> deletions;
    private final Clock clock;

    AccountChanges(
            AccountRepository accounts,
            SessionRepository sessions,
            Transactions transactions,
            ApplicationEventPublisher<AccountDeleted> deletions,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.transactions = transactions;
        this.deletions = deletions;
        this.clock = clock;
    }

    /** All accounts, oldest first. */
    public List<Listed> all() {
        return accounts.findAllOrderById().stream().map(AccountChanges::listed).toList();
    }

    /** One of them. */
    public Optional<Listed> find(long id) {
        return accounts.findById(id).map(AccountChanges::listed);
    }

    private static Listed listed(AccountRow row) {
        return new Listed(
                Objects.requireNonNull(row.id(), "a stored account has a number"), row.email(), Role.valueOf(row.role()), row.disabled(),
                row.createdAt(), row.lastSignInAt());
    }

    /**
     * Changes a person's own password and ends their other sessions.
     *
     * @param keptSession the session in which they do it
     * @throws WrongPasswordException  when the current one is wrong
     * @throws InvalidAnswersException when the new one cannot be used (field {@code password})
     */
    public void changePassword(long id, String current, String fresh, long keptSession) {
        Passwords.problem(fresh).ifPresent(wrong -> {
            throw new InvalidAnswersException(List.of(wrong));
        });
        requirePassword(id, current);
        String hash = Passwords.hash(fresh);
        transactions.write(() -> {
            accounts.changePassword(id, hash);
            return sessions.closeOthers(id, keptSession, Moment.now(clock));
        });
    }

    /**
     * Deletes a person's own account and what they answered about themselves.
     *
     * @throws WrongPasswordException when the password is wrong
     * @throws LastAdminException     when nobody could administrate the platform any more
     */
    public void delete(long id, String password) {
        requirePassword(id, password);
        delete(id);
    }

    /**
     * The same, for whoever has proved to be the account's owner.
     *
     * @throws LastAdminException when nobody could administrate the platform any more
     */
    public void delete(long id) {
        change(id, true, row -> {
            deletions.publishEvent(new AccountDeleted(id));
            accounts.deleteById(id);
        });
    }

    /**
     * Makes somebody an admin, or a user again. Returns false when there is no such account.
     *
     * @throws LastAdminException when nobody could administrate the platform any more
     */
    public boolean setRole(long id, Role role) {
        return change(id, role != Role.ADMIN, row -> {
            if (!row.role().equals(role.name())) {
                accounts.setRole(id, role.name());
                sessions.closeOthers(id, 0, Moment.now(clock));
            }
        });
    }

    /**
     * Keeps somebody from signing in, or lets them again. Returns false when there is no such account.
     *
     * @throws LastAdminException when nobody could administrate the platform any more
     */
    public boolean setDisabled(long id, boolean disabled) {
        return change(id, disabled, row -> {
            accounts.setDisabled(id, disabled);
            if (disabled) {
                sessions.closeOthers(id, 0, Moment.now(clock));
            }
        });
    }

    /**
     * Gives somebody who has lost their password a random one and ends their sessions; the former one opens nothing any more.
     *
     * @return the password, which is known to nobody else; empty when there is no such account
     */
    public Optional<String> renewPassword(long id) {
        String fresh = Tokens.fresh();
        String hash = Passwords.hash(fresh);
        return transactions.write(() -> {
            boolean found = accounts.changePassword(id, hash) == 1;
            sessions.closeOthers(id, 0, Moment.now(clock));
            return found ? Optional.of(fresh) : Optional.empty();
        });
    }

    /** All changes wait for each other at the admins' rows, so that two admins cannot remove each other at once. */
    private boolean change(long id, boolean losesAdmin, Consumer<AccountRow> work) {
        return transactions.write(() -> {
            List<AccountRow> admins = accounts.lockAdmins(Role.ADMIN.name());
            Optional<AccountRow> account = accounts.findById(id);
            if (losesAdmin && admins.size() == 1 && Objects.equals(admins.getFirst().id(), id)) {
                throw new LastAdminException(admins.getFirst().email());
            }
            account.ifPresent(work);
            return account.isPresent();
        });
    }

    private void requirePassword(long id, String password) {
        Optional<AccountRow> account = accounts.findById(id);
        if (account.isEmpty() || !Passwords.matches(password, account.get().passwordHash())) {
            throw new WrongPasswordException();
        }
    }
}
