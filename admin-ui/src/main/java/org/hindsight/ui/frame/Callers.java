package org.hindsight.ui.frame;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpClientAddressResolver;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import org.hindsight.core.prediction.Caller;
import io.micronaut.security.authentication.Authentication;
import org.jspecify.annotations.Nullable;

/** Who a request comes from. */
@Singleton
public final class Callers {

    private final ReaderLanguage language;
    private final HttpClientAddressResolver addresses;

    Callers(ReaderLanguage language, HttpClientAddressResolver addresses) {
        this.language = language;
        this.addresses = addresses;
    }

    /** Who answers a form: nobody known, or an account. */
    public Caller caller(HttpRequest<?> request) {
        Locale locale = language.resolveOrDefault(request);
        String address = Optional.ofNullable(addresses.resolve(request)).orElse("");
        Optional<Authentication> who = request.getUserPrincipal(Authentication.class);
        if (who.isEmpty()) {
            return Caller.person(address, locale, language.country(request));
        }
        boolean admin = who.get().getRoles().contains("ADMIN");
        return new Caller(
                admin ? Caller.Source.ADMIN : Caller.Source.USER, account(who.get()), null, address, locale, language.country(request));
    }

    /** The name by which an admin's action is recorded. */
    public String actor(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class).map(Authentication::getName).orElse("unknown");
    }

    private static @Nullable Long account(Authentication who) {
        return who.getAttributes().get("account") instanceof Number number ? number.longValue() : null;
    }
}
