package org.hindsight.web.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import org.hindsight.core.prediction.Caller;
import org.hindsight.core.prediction.Caller.Source;
import org.hindsight.web.problem.ProblemException;

/** Who calls, in the words of the core. */
@Singleton
public final class Callers {

    private final ClientAddress addresses;

    Callers(ClientAddress addresses) {
        this.addresses = addresses;
    }

    /**
     * The caller of a route that is open to everybody.
     *
     * @param scope what an API key needs there; a person and nobody need nothing
     * @throws ProblemException 403 when an API key lacks the scope
     */
    public Caller of(HttpRequest<?> request, String scope) {
        Optional<Authentication> who = request.getUserPrincipal(Authentication.class);
        Locale language = Reader.language(request);
        Source source = who.map(Callers::source).orElse(Source.PERSON);
        if (source == Source.API_KEY && who.stream().noneMatch(key -> SignedIn.hasAny(key, scope))) {
            throw ProblemException.of(
                    HttpStatus.FORBIDDEN,
                    "This API key lacks the scope '" + scope.substring("SCOPE_".length()).toLowerCase(Locale.ROOT)
                            + "'. An admin can make one that has it.");
        }
        return new Caller(
                source,
                who.flatMap(SignedIn::account).orElse(null),
                who.flatMap(SignedIn::apiKey).orElse(null),
                addresses.of(request),
                language,
                language.getCountry());
    }

    /** The name of whoever is signed in, for logs and ledgers. */
    public static String actor(Authentication who) {
        return who.getName();
    }

    private static Source source(Authentication who) {
        if (SignedIn.apiKey(who).isPresent()) {
            return Source.API_KEY;
        }
        return SignedIn.hasAny(who, Access.ADMIN) ? Source.ADMIN : Source.USER;
    }
}
