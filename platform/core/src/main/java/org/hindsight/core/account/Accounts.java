package org.hindsight.core.account;

import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.database.Moment;
import org.hindsight.core.message.Message;

/** Who may sign in. */
@Singleton
public class Accounts {

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,189}");

    private static final int LONGEST_EMAIL = 254;

    private final AccountRepository accounts;
    private final Clock clock;

    Accounts(AccountRepository accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A known person. */
    public record Account(long id, String email, Role role) {}

    /** What an account may do. */
    public enum Role {
        ADMIN,
        USER
    }

    /** The account of this e-mail address and password, or empty; equally slow in both cases. */
    public Optional<Account> authenticate(String email, String password) {
        Optional<AccountRow> found = accounts.findByEmail(normal(email)).filter(account -> !account.disabled());
        boolean right = found.map(account -> Passwords.matches(password, account.passwordHash()))
                .orElseGet(() -> Passwords.matchesNobody(password));
        Optional<Account> account = found.filter(known -> right).map(AccountRow::toAccount);
        account.ifPresent(known -> accounts.signedIn(known.id(), Moment.now(clock)));
        return account;
    }

    /** The account of this number, or empty when it is gone or disabled. */
    public Optional<Account> find(long id) {
        return accounts.findById(id).filter(account -> !account.disabled()).map(AccountRow::toAccount);
    }

    /** Whether somebody can still administrate the platform. */
    public boolean hasAdmin() {
        return accounts.countByRoleAndDisabled(Role.ADMIN.name(), false) > 0;
    }

    /**
     * Makes an account.
     *
     * @throws InvalidAnswersException when address ({@code email}) or password ({@code password}) cannot be used
     * @throws EmailTakenException     when there is an account of this address already
     */
    public Account create(String email, String password, Role role) {
        List<FieldProblem> problems = Stream.concat(problem(normal(email)).stream(), Passwords.problem(password).stream()).toList();
        if (!problems.isEmpty()) {
            throw new InvalidAnswersException(problems);
        }
        return add(email, password, role);
    }

    private static Optional<FieldProblem> problem(String address) {
        return address.length() <= LONGEST_EMAIL && EMAIL.matcher(address).matches()
                ? Optional.empty()
                : Optional.of(new FieldProblem("email", Message.of("account.email", address)));
    }

    /** Makes an account with a password that its owner chose outside of the platform, however short it is. */
    Account add(String email, String password, Role role) {
        String address = normal(email);
        problem(address).ifPresent(wrong -> {
            throw new InvalidAnswersException(List.of(wrong));
        });
        if (accounts.findByEmail(address).isPresent()) {
            throw new EmailTakenException(address);
        }
        AccountRow row = new AccountRow(null, address, role.name(), Passwords.hash(password), false, Moment.now(clock), null);
        try {
            return accounts.save(row).toAccount();
        } catch (DataAccessException e) {
            // Somebody else took the address while the password was being hashed.
            throw accounts.findByEmail(address).isPresent() ? new EmailTakenException(address) : e;
        }
    }

    private static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
