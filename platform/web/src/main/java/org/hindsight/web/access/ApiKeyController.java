package org.hindsight.web.access;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hindsight.core.account.ApiKeys;
import org.hindsight.core.account.ApiKeys.ApiKey;
import org.hindsight.core.account.ApiKeys.Scope;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

@Tag(name = "API keys", description = "Keys for other systems.")
@SecurityRequirement(name = "bearer")
@Controller("/api/keys")
@Secured(Access.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
final class ApiKeyController {

    private final ApiKeys keys;

    ApiKeyController(ApiKeys keys) {
        this.keys = keys;
    }

    /** What a new key is called and may do. */
    @Serdeable
    record KeyBody(@Nullable String name, @Nullable List<String> scopes) {}

    /** A key; its secret is told once, when it is made. */
    @Serdeable
    record KeyJson(
            long id,
            String name,
            List<String> scopes,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            boolean revoked,
            @Nullable String key) {

        static KeyJson of(ApiKey key, @Nullable String secret) {
            List<String> scopes = key.scopes().stream().map(Scope::id).sorted().toList();
            return new KeyJson(key.id(), key.name(), scopes, key.createdAt(), key.lastUsedAt(), key.revoked(), secret);
        }
    }

    /**
     * Lists all keys, revoked ones too; their secrets are not known any more.
     *
     * @return the keys, oldest first
     */
    @Get
    List<KeyJson> all() {
        return keys.all().stream().map(key -> KeyJson.of(key, null)).toList();
    }

    /**
     * Makes a key. Its secret is in this answer and nowhere else.
     *
     * @param body a name and at least one of the scopes predict, outcome, models, retrain, metrics
     * @return the key
     */
    @Post
    @Status(HttpStatus.CREATED)
    KeyJson create(@Body KeyBody body, Authentication who) {
        List<FieldProblem> problems = new ArrayList<>();
        String name = body.name() == null ? "" : body.name().strip();
        if (name.isEmpty() || name.length() > 100) {
            problems.add(new FieldProblem("name", "A key needs a name of 1 to 100 characters; this one has " + name.length() + "."));
        }
        Set<Scope> scopes = scopes(body.scopes() == null ? List.of() : body.scopes(), problems);
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        ApiKeys.Created created = keys.create(name, scopes, who.getName());
        return KeyJson.of(created.key(), created.secret());
    }

    /**
     * Revokes a key: from now on it opens nothing.
     *
     * @param id the key's number
     */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void revoke(long id, Authentication who) {
        if (!keys.revoke(id, who.getName())) {
            throw ProblemException.notFound("There is no key " + id + " in force. GET /api/keys lists them.");
        }
    }

    private static Set<Scope> scopes(List<String> names, List<FieldProblem> problems) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String name : names) {
            Optional<Scope> scope = Arrays.stream(Scope.values()).filter(known -> known.id().equals(name)).findFirst();
            scope.ifPresentOrElse(
                    scopes::add,
                    () -> problems.add(new FieldProblem(
                            "scopes", "'" + name + "' is no scope. There are predict, outcome, models, retrain and metrics.")));
        }
        if (names.isEmpty()) {
            problems.add(new FieldProblem("scopes", "A key needs at least one of predict, outcome, models, retrain and metrics."));
        }
        return scopes;
    }
}
