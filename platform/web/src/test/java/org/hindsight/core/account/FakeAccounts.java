package org.hindsight.core.account;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.message.Message;

/** An admin and a user, with the passwords below. */
@Singleton
@Replaces(Accounts.class)
public class FakeAccounts extends Accounts {

    public static final Account ADMIN = new Account(1, "admin@example.org", Role.ADMIN);
    public static final Account USER = new Account(2, "user@example.org", Role.USER);
    public static final String PASSWORD = "correct horse battery staple";

    private final Set<Long> gone = ConcurrentHashMap.newKeySet();
    private final List<Account> made = new CopyOnWriteArrayList<>();

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
        return Stream.concat(Stream.of(ADMIN, USER), made.stream()).filter(account -> account.id() == id && !gone.contains(id)).findFirst();
    }

    /** The address {@code taken@example.org} has an account already; new ones are known until the reset. */
    @Override
    public Account create(String email, String password, Role role) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!email.contains("@")) {
            problems.add(new FieldProblem("email", Message.of("account.email", email)));
        }
        Passwords.problem(password).ifPresent(problems::add);
        if (!problems.isEmpty()) {
            throw new InvalidAnswersException(problems);
        }
        if (email.equals("taken@example.org")) {
            throw new EmailTakenException(email);
        }
        Account account = new Account(100 + made.size(), email, role);
        made.add(account);
        return account;
    }

    List<Account> made() {
        return made;
    }

    public void disable(Account account) {
        gone.add(account.id());
    }

    public void reset() {
        gone.clear();
        made.clear();
    }
}
