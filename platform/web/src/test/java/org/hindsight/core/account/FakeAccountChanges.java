package org.hindsight.core.account;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hindsight.core.account.Accounts.Role;
import org.hindsight.core.assessment.InvalidAnswersException;

/** Remembers what was changed of the fake accounts; their one admin is the last. */
@Singleton
@Replaces(AccountChanges.class)
public class FakeAccountChanges extends AccountChanges {

    private final FakeAccounts accounts;
    private final Map<Long, Role> roles = new HashMap<>();
    private final Set<Long> disabled = new HashSet<>();
    private final List<String> done = new ArrayList<>();

    FakeAccountChanges(FakeAccounts accounts, Clock clock) {
        super(null, null, null, null, clock);
        this.accounts = accounts;
    }

    /** What was done, in order. */
    public List<String> done() {
        return done;
    }

    @Override
    public List<Listed> all() {
        List<Accounts.Account> known = new ArrayList<>(List.of(FakeAccounts.ADMIN, FakeAccounts.USER));
        known.addAll(accounts.made());
        return known.stream()
                .map(one -> new Listed(one.id(), one.email(), roles.getOrDefault(one.id(), one.role()), disabled.contains(one.id()), Instant.EPOCH, null))
                .toList();
    }

    @Override
    public Optional<Listed> find(long id) {
        return all().stream().filter(one -> one.id() == id).findFirst();
    }

    @Override
    public boolean setRole(long id, Role role) {
        requireAnotherAdmin(id, role != Role.ADMIN);
        roles.put(id, role);
        return true;
    }

    @Override
    public boolean setDisabled(long id, boolean wanted) {
        requireAnotherAdmin(id, wanted);
        return wanted ? disabled.add(id) : disabled.remove(id);
    }

    @Override
    public Optional<String> renewPassword(long id) {
        done.add("new password of " + id);
        return Optional.of("a new password");
    }

    @Override
    public void changePassword(long id, String current, String fresh, long keptSession) {
        Passwords.problem(fresh).ifPresent(wrong -> {
            throw new InvalidAnswersException(List.of(wrong));
        });
        require(current);
        done.add("password of " + id + " but not session " + keptSession);
    }

    @Override
    public void delete(long id, String password) {
        require(password);
        delete(id);
    }

    @Override
    public void delete(long id) {
        requireAnotherAdmin(id, true);
        done.add("deleted " + id);
    }

    private static void requireAnotherAdmin(long id, boolean leaves) {
        if (leaves && id == FakeAccounts.ADMIN.id()) {
            throw new LastAdminException(FakeAccounts.ADMIN.email());
        }
    }

    private static void require(String password) {
        if (!password.equals(FakeAccounts.PASSWORD)) {
            throw new WrongPasswordException();
        }
    }
}
