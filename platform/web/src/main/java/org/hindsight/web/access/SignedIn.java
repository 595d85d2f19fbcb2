package org.hindsight.web.access;

import io.micronaut.security.authentication.Authentication;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hindsight.core.account.Accounts.Account;
import org.hindsight.core.account.Accounts.Role;
import org.hindsight.core.account.ApiKeys.ApiKey;

/** How the framework's {@link Authentication} is filled here: its attributes, and how they are read back. */
public final class SignedIn {

    private static final String ACCOUNT = "account";
    private static final String SESSION = "session";
    private static final String KEY = "key";

    private SignedIn() {}

    static Authentication person(Account account, long session) {
        List<String> roles = account.role() == Role.ADMIN ? List.of(Access.ADMIN, Access.USER) : List.of(Access.USER);
        return Authentication.build(account.email(), roles, Map.of(ACCOUNT, account.id(), SESSION, session));
    }

    static Authentication key(ApiKey key) {
        List<String> roles = key.scopes().stream().map(Access::role).toList();
        return Authentication.build("API key " + key.name(), roles, Map.of(KEY, key.id()));
    }

    /** The number of the account; empty for an API key. */
    public static Optional<Long> account(Authentication who) {
        return number(who, ACCOUNT);
    }

    /** The number of the sign-in; empty for an API key. */
    public static Optional<Long> session(Authentication who) {
        return number(who, SESSION);
    }

    static Optional<Long> apiKey(Authentication who) {
        return number(who, KEY);
    }

    static boolean hasAny(Authentication who, String... roles) {
        return Arrays.stream(roles).anyMatch(who.getRoles()::contains);
    }

    private static Optional<Long> number(Authentication who, String attribute) {
        return Optional.ofNullable((Long) who.getAttributes().get(attribute));
    }
}
