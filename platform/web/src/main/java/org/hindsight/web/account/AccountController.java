package org.hindsight.web.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hindsight.core.account.AccountChanges;
import org.hindsight.core.account.Sessions;
import org.hindsight.core.account.WrongPasswordException;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.message.Message;
import org.hindsight.core.prediction.PredictionHistory;
import org.hindsight.core.prediction.PredictionResult.ReportedOutcome;
import org.hindsight.web.access.Access;
import org.hindsight.web.access.SignInLimit;
import org.hindsight.web.access.SignedIn;
import org.hindsight.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;

@Tag(name = "Own account", description = "What a person who has signed in may do with their own account.")
@SecurityRequirement(name = "bearer")
@Controller("/api/account")
@Secured(Access.USER)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccountController {

    private static final int MOST = 200;

    private final AccountChanges accounts;
    private final Sessions sessions;
    private final PredictionHistory history;
    private final SignInLimit limit;

    AccountController(AccountChanges accounts, Sessions sessions, PredictionHistory history, SignInLimit limit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.history = history;
        this.limit = limit;
    }

    /**
     * A prediction that the account made.
     *
     * @param id           its number; its token is not known any more
     * @param aboutMe      whether the person answered about themselves
     * @param answers      the answers by feature name
     * @param label        the label told, null for a number
     * @param value        the number told, null for a label
     * @param ref          the caller's own reference
     * @param outcome      what really happened, null while unknown
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "OwnPrediction")
    record PredictionJson(
            long id,
            String assessment,
            boolean aboutMe,
            Map<String, Object> answers,
            @Nullable String label,
            @Nullable Double probability,
            @Nullable Double value,
            @Nullable String unit,
            String modelVersion,
            Instant createdAt,
            @Nullable String ref,
            @Nullable OutcomeJson outcome) {

        static PredictionJson of(PredictionHistory.Entry one) {
            return new PredictionJson(
                    one.id(), one.assessment(), one.aboutMe(), one.answers(), one.label(), one.probability(), one.value(), one.unit(),
                    one.modelVersion(), one.createdAt(), one.ref(), OutcomeJson.of(one.outcome()));
        }
    }

    /** What really happened, and when it was reported. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "OwnOutcome")
    record OutcomeJson(String value, Instant reportedAt) {

        static @Nullable OutcomeJson of(@Nullable ReportedOutcome outcome) {
            return outcome == null ? null : new OutcomeJson(outcome.value(), outcome.reportedAt());
        }
    }

    /** Everything that is known of an account. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "AccountExport")
    record Export(UserJson account, List<SessionJson> sessions, List<PredictionJson> predictions) {}

    /** A sign-in; {@code current} is the one that asks. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "Session")
    record SessionJson(long id, Instant openedAt, Instant lastUsedAt, Instant expiresAt, boolean current) {}

    /** The current password and the new one. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "PasswordChange")
    record PasswordBody(@Nullable String currentPassword, @Nullable String newPassword) {
        @Override
        public String toString() {
            return "PasswordBody[]";
        }
    }

    /** The password, for programs that ask for it before they delete. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "AccountDeletion")
    record DeletionBody(@Nullable String password) {
        @Override
        public String toString() {
            return "DeletionBody[]";
        }
    }

    /**
     * Tells who is signed in.
     *
     * @return the account
     */
    @Get
    UserJson self(Authentication who) {
        return accounts.find(account(who)).map(UserJson::of).orElseThrow(() -> ProblemException.notFound("The account is gone."));
    }

    /**
     * Lists the account's predictions, newest first.
     *
     * @param before only those with a smaller number: the last one of the page before
     * @param limit  at most so many, 1 to 200
     * @return the predictions
     */
    @Get("/predictions")
    List<PredictionJson> predictions(@QueryValue @Nullable Long before, @QueryValue(defaultValue = "50") int limit, Authentication who) {
        if (limit < 1 || limit > MOST) {
            throw ProblemException.invalid(List.of(new FieldProblem("limit", "Expected a number from 1 to " + MOST + ", found " + limit + ".")));
        }
        return history.page(account(who), before == null ? Long.MAX_VALUE : before, limit).stream().map(PredictionJson::of).toList();
    }

    /**
     * Erases one of the account's predictions with its answers, contact data and outcome.
     *
     * @param id its number
     */
    @Delete("/predictions/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void erase(long id, Authentication who) {
        if (!history.erase(account(who), id)) {
            throw ProblemException.notFound("You have no prediction " + id + ". GET /api/account/predictions lists them.");
        }
    }

    /**
     * Gives everything that is known of the account, as a file.
     *
     * @return the account, its sign-ins and its predictions, the newest first
     */
    @Get("/export")
    HttpResponse<Export> export(Authentication who) {
        List<PredictionJson> all = new ArrayList<>();
        List<PredictionJson> page;
        do {
            page = predictions(all.isEmpty() ? null : all.getLast().id(), MOST, who);
            all.addAll(page);
        } while (page.size() == MOST);
        return HttpResponse.ok(new Export(self(who), sessions(who), all))
                .header("Content-Disposition", "attachment; filename=\"hindsight-account.json\"")
                .header("Cache-Control", "no-store");
    }

    /**
     * Deletes the account and what was answered with it about the person themselves. What was asked about others stays, without the account.
     *
     * @param body the password, which is checked where it is sent
     */
    @Delete
    @Status(HttpStatus.NO_CONTENT)
    void delete(@Body @Nullable DeletionBody body, Authentication who, HttpRequest<?> request) {
        if (body == null || body.password() == null) {
            accounts.delete(account(who));
        } else {
            checked(request, who, "password", () -> accounts.delete(account(who), body.password()));
        }
    }

    /**
     * Lists the open sign-ins, newest first.
     *
     * @return the sign-ins
     */
    @Get("/sessions")
    List<SessionJson> sessions(Authentication who) {
        return sessions.of(account(who)).stream()
                .map(one -> new SessionJson(
                        one.id(), one.openedAt(), one.lastUsedAt(), one.expiresAt(), SignedIn.session(who).filter(id -> id == one.id()).isPresent()))
                .toList();
    }

    /**
     * Ends a sign-in.
     *
     * @param id its number
     */
    @Delete("/sessions/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void end(long id, Authentication who) {
        if (!sessions.close(account(who), id)) {
            throw ProblemException.notFound("You have no open sign-in " + id + ". GET /api/account/sessions lists them.");
        }
    }

    /**
     * Changes the password and ends all other sign-ins.
     *
     * @param body the current password and the new one
     */
    @Post("/password")
    @Status(HttpStatus.NO_CONTENT)
    void change(@Body PasswordBody body, Authentication who, HttpRequest<?> request) {
        checked(request, who, "current_password", () -> accounts.changePassword(
                account(who), Objects.requireNonNullElse(body.currentPassword(), ""), Objects.requireNonNullElse(body.newPassword(), ""),
                SignedIn.session(who).orElse(0L)));
    }

    /** Guessing the password of somebody who is signed in is slowed down as signing in is. */
    private void checked(HttpRequest<?> request, Authentication who, String field, Runnable work) {
        limit.check(request, who.getName());
        try {
            work.run();
        } catch (WrongPasswordException wrong) {
            limit.failed(request, who.getName());
            throw new InvalidAnswersException(List.of(new FieldProblem(field, Message.of("account.noPassword"))));
        }
    }

    private static long account(Authentication who) {
        return SignedIn.account(who).orElseThrow(() -> ProblemException.of(HttpStatus.FORBIDDEN, "Only a person has an account."));
    }
}
