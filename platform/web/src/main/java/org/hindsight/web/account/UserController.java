package org.hindsight.web.account;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.hindsight.core.account.AccountChanges;
import org.hindsight.core.account.Accounts;
import org.hindsight.core.account.Accounts.Role;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.secret.Tokens;
import org.hindsight.web.access.Access;
import org.hindsight.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

@Tag(name = "People", description = "Who may sign in, and as what.")
@SecurityRequirement(name = "bearer")
@Controller("/api/users")
@Secured(Access.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
final class UserController {

    private final Accounts accounts;
    private final AccountChanges changes;

    UserController(Accounts accounts, AccountChanges changes) {
        this.accounts = accounts;
        this.changes = changes;
    }

    /** Who is to have an account, and their role: ADMIN or USER (the default). */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "NewUser")
    record NewBody(@Nullable String email, @Nullable String role) {}

    /** An account and its new password, which is told here and nowhere else. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "MadeUser")
    record MadeJson(UserJson user, String password) {
        @Override
        public String toString() {
            return "MadeJson[" + user + "]";
        }
    }

    /**
     * What is to be another way; what is left out stays as it is.
     *
     * @param role     ADMIN or USER
     * @param disabled true to keep somebody from signing in; an object here, since any text would be read as false
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "UserChange")
    record ChangeBody(@Nullable String role, @Schema(type = "boolean") @Nullable Object disabled) {}

    /**
     * Lists all accounts, oldest first.
     *
     * @return the accounts
     */
    @Get
    List<UserJson> all() {
        return changes.all().stream().map(UserJson::of).toList();
    }

    /**
     * Makes an account with a random password, to be changed by its owner.
     *
     * @param body who
     * @return the account and its password
     */
    @Post
    @Status(HttpStatus.CREATED)
    MadeJson create(@Body NewBody body) {
        Role role = body.role() == null ? Role.USER : role(body.role());
        String password = Tokens.fresh();
        long id = accounts.create(body.email() == null ? "" : body.email(), password, role).id();
        return new MadeJson(changes.find(id).map(UserJson::of).orElseThrow(), password);
    }

    /**
     * Changes what somebody may do. It ends their sign-ins. The last admin who can sign in stays one.
     *
     * @param id   the account's number
     * @param body what is to be another way
     * @return the account as it is now
     */
    @Put("/{id}")
    UserJson change(long id, @Body ChangeBody body) {
        @Nullable Role role = body.role() == null ? null : role(body.role());
        if (body.disabled() != null && !(body.disabled() instanceof Boolean)) {
            throw ProblemException.invalid(List.of(new FieldProblem("disabled", "Expected true or false, found " + body.disabled() + ".")));
        }
        require(id);
        if (role != null) {
            changes.setRole(id, role);
        }
        if (body.disabled() instanceof Boolean disabled) {
            changes.setDisabled(id, disabled);
        }
        return require(id);
    }

    /**
     * Gives somebody who has lost their password a random one, and ends their sign-ins.
     *
     * @param id the account's number
     * @return the account and its password
     */
    @Post("/{id}/password")
    MadeJson renew(long id) {
        UserJson user = require(id);
        return new MadeJson(user, changes.renewPassword(id).orElseThrow());
    }

    private UserJson require(long id) {
        return changes.find(id).map(UserJson::of).orElseThrow(() -> ProblemException.notFound(
                "There is no account " + id + ". GET /api/users lists them."));
    }

    private static Role role(String name) {
        return Arrays.stream(Role.values()).filter(role -> role.name().equals(name)).findFirst().orElseThrow(() -> ProblemException.invalid(
                List.of(new FieldProblem("role", "Expected ADMIN or USER, found '" + name + "'."))));
    }
}
