package org.hindsight.ui.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hindsight.core.account.ApiKeys.ApiKey;
import org.hindsight.core.account.ApiKeys.Created;
import org.hindsight.core.account.ApiKeys.Scope;
import org.hindsight.ui.frame.Flash;
import org.hindsight.ui.frame.FormFields;
import org.hindsight.ui.frame.Pages;
import org.hindsight.ui.frame.ReaderLanguage;
import org.hindsight.ui.platform.SystemKeys;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/** The page of the keys by which other systems call. */
@Controller("/admin/people/keys")
@Secured("ADMIN")
@ExecuteOn(TaskExecutors.IO)
final class KeyController {

    private static final String HERE = "/admin/people/keys";
    private static final int LONGEST_NAME = 100;

    private final SystemKeys keys;
    private final ReaderLanguage language;
    private final Clock clock;

    KeyController(SystemKeys keys, ReaderLanguage language, Clock clock) {
        this.keys = keys;
        this.language = language;
        this.clock = clock;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> page(HttpRequest<?> request) {
        return page(request, HttpStatus.OK, null, KeyPage.Typed.NOTHING);
    }

    /** Makes a key; it is on the page that answers and nowhere else. */
    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> create(HttpRequest<?> request, Authentication who, @Body @Nullable Map<String, Object> body) {
        FormFields fields = FormFields.of(body);
        String name = fields.get("name").strip();
        Set<Scope> scopes = Arrays.stream(Scope.values()).filter(scope -> !fields.get("scope-" + scope.id()).isEmpty()).collect(Collectors.toSet());
        boolean wrongName = name.isEmpty() || name.length() > LONGEST_NAME;
        if (wrongName || scopes.isEmpty()) {
            return page(request, HttpStatus.UNPROCESSABLE_ENTITY, null, new KeyPage.Typed(name, scopes, wrongName, scopes.isEmpty()));
        }
        return page(request, HttpStatus.CREATED, keys.create(name, scopes, who.getName()), KeyPage.Typed.NOTHING);
    }

    /** Revokes a key: from now on it opens nothing. */
    @Post("/{id}/revoke")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.ALL})
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<?> revoke(@PathVariable long id, Authentication who) {
        Optional<String> name = keys.all().stream().filter(key -> key.id() == id).map(ApiKey::name).findFirst();
        if (name.isEmpty()) {
            return HttpResponse.notFound();
        }
        keys.revoke(id, who.getName());
        return Pages.redirect(HERE, Flash.good("keys.revoked", name.get()));
    }

    private HttpResponse<?> page(HttpRequest<?> request, HttpStatus status, @Nullable Created made, KeyPage.Typed typed) {
        Words words = Words.in(language.resolveOrDefault(request));
        return Pages.confidential(Pages.show(status, "account/keys", KeyPage.of(keys.all(), made, typed, words, clock)));
    }
}
