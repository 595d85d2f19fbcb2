package org.hindsight.web.access;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hindsight.core.account.Accounts;
import org.hindsight.core.account.Sessions;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Signing in by password, from the API or the page alike. */
@Singleton
final class SignIn {

    // Longer ones than anybody has would only cost hashing time.
    private static final int LONGEST = 1_000;

    private final Accounts accounts;
    private final Sessions sessions;
    private final SignInLimit limit;
    private final ClientAddress addresses;

    SignIn(Accounts accounts, Sessions sessions, SignInLimit limit, ClientAddress addresses) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.limit = limit;
        this.addresses = addresses;
    }

    /**
     * Opens a session; empty when there is no such account or the password is wrong.
     *
     * @throws ProblemException 422 when something is missing, 429 after too many failures
     */
    Optional<Sessions.Opened> with(@Nullable String email, @Nullable String password, HttpRequest<?> request) {
        List<FieldProblem> problems = new ArrayList<>();
        String name = needed("email", email, problems);
        String secret = needed("password", password, problems);
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        limit.check(request, name);
        Optional<Accounts.Account> account = accounts.authenticate(name.strip(), secret);
        if (account.isEmpty()) {
            limit.failed(request, name);
            return Optional.empty();
        }
        limit.succeeded(request, name);
        return Optional.of(sessions.open(account.get(), addresses.of(request)));
    }

    private static String needed(String field, @Nullable String value, List<FieldProblem> problems) {
        if (value == null || value.isBlank()) {
            problems.add(new FieldProblem(field, "The " + field + " is missing."));
            return "";
        }
        if (value.length() > LONGEST) {
            problems.add(new FieldProblem(field, "The " + field + " is longer than " + LONGEST + " characters."));
        }
        return value;
    }
}
