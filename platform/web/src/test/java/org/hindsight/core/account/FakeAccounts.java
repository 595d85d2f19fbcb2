package org.hindsight.core.account;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** An admin and a user, with the passwords below. */
@Singleton
@Replaces(Accounts.class)
public class FakeAccounts extends Accounts {

    public static final Account ADMIN = new Account(1, "admin@example.org", Role.ADMIN);
    public static final Account USER = new Account(2, "user@example.org", Role.USER);
    public static final String PASSWORD = "correct horse battery staple";

    private final Set<Long> gone = ConcurrentHashMap.newKeySet();

    FakeAccounts() {
        super(null, null);
    }

    @Override
    public Optional<Account> authenticate(String email, String password) {
        return Optional.of(email)
                .flatMap(name -> Set.of(ADMIN, USER).stream().filter(account -> account.email().equals(name)).findFirst())
                .filter(account -> password.equals(PASSWORD))
                .filter(account -> !gone.contains(account.id()));
    }

    @Override
    public Optional<Account> find(long id) {
        return Set.of(ADMIN, USER).stream().filter(account -> account.id() == id && !gone.contains(id)).findFirst();
    }

    public void disable(Account account) {
        gone.add(account.id());
    }

    public void reset() {
        gone.clear();
    }
}
