package org.hindsight.ui.platform;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.hindsight.core.account.AccountChanges.Listed;
import org.hindsight.core.account.Accounts.Role;
import org.hindsight.core.account.Sessions.OpenSession;
import org.hindsight.core.account.WrongPasswordException;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.prediction.PredictionHistory;
import org.hindsight.core.prediction.PredictionResult.ReportedOutcome;
import org.jspecify.annotations.Nullable;

/** Three people in memory; everybody who signs in is the first of them, and their passwords are {@code correct}. */
@Singleton
@Replaces(CorePeople.class)
public final class FakePeople implements People {

    private final List<Listed> people = new ArrayList<>();
    private final List<PredictionHistory.Entry> history = new ArrayList<>();
    private final List<OpenSession> sessions = new ArrayList<>();

    FakePeople(Clock clock) {
        Instant now = clock.instant();
        people.add(new Listed(1, "admin@example.org", Role.ADMIN, false, now.minus(Duration.ofDays(200)), now));
        people.add(new Listed(2, "a.rather.long.name@student-advice.example.org", Role.USER, false, now.minus(Duration.ofDays(20)), null));
        people.add(new Listed(3, "gone@example.org", Role.USER, true, now.minus(Duration.ofDays(100)), now.minus(Duration.ofDays(50))));
        history.add(entry(3, "ppd", true, "yes", 0.42, null, now.minus(Duration.ofHours(3)), null));
        history.add(entry(2, "clinic-wait", false, null, null, 22.4, now.minus(Duration.ofDays(3)), "31"));
        history.add(entry(1, "heart", false, "no", 0.17, null, now.minus(Duration.ofDays(90)), "no"));
        sessions.add(new OpenSession(5, now.minus(Duration.ofHours(1)), now, now.plus(Duration.ofDays(7))));
        sessions.add(new OpenSession(4, now.minus(Duration.ofDays(4)), now.minus(Duration.ofDays(2)), now.plus(Duration.ofDays(5))));
    }

    private static PredictionHistory.Entry entry(
            long id, String assessment, boolean aboutMe, @Nullable String label, @Nullable Double probability, @Nullable Double value, Instant at,
            @Nullable String outcome) {
        return new PredictionHistory.Entry(
                id, assessment, aboutMe, Map.of(), label, probability, value, value == null ? null : "minutes", "v20261115_020003", at, null,
                outcome == null ? null : new ReportedOutcome(outcome, at));
    }

    @Override
    public synchronized List<Listed> all() {
        return List.copyOf(people);
    }

    @Override
    public synchronized Optional<Listed> find(long account) {
        return people.stream().filter(one -> one.id() == account).findFirst();
    }

    @Override
    public synchronized long create(String email, String password, Role role) {
        if (!email.contains("@")) {
            throw new InvalidAnswersException(List.of(new FieldProblem("email", "No address.")));
        }
        people.add(new Listed(people.size() + 1L, email, role, false, people.getFirst().lastSignInAt(), null));
        return people.size();
    }

    @Override
    public synchronized boolean setRole(long account, Role role) {
        return change(account, one -> new Listed(one.id(), one.email(), role, one.disabled(), one.createdAt(), one.lastSignInAt()));
    }

    @Override
    public synchronized Optional<String> renewPassword(long account) {
        return find(account).map(one -> "made for " + one.email());
    }

    @Override
    public synchronized boolean setDisabled(long account, boolean disabled) {
        return change(account, one -> new Listed(one.id(), one.email(), one.role(), disabled, one.createdAt(), one.lastSignInAt()));
    }

    private boolean change(long account, UnaryOperator<Listed> work) {
        people.replaceAll(one -> one.id() == account ? work.apply(one) : one);
        return true;
    }

    @Override
    public synchronized List<PredictionHistory.Entry> history(long account, long before, int limit) {
        return history.stream().filter(one -> one.id() < before).limit(limit).toList();
    }

    @Override
    public synchronized boolean erase(long account, long prediction) {
        return history.removeIf(one -> one.id() == prediction);
    }

    @Override
    public synchronized List<OpenSession> sessions(long account) {
        return List.copyOf(sessions);
    }

    @Override
    public synchronized boolean end(long account, long session) {
        return sessions.removeIf(one -> one.id() == session);
    }

    @Override
    public void changePassword(long account, String current, String fresh, long keptSession) {
        require(current);
        if (fresh.length() < 12) {
            throw new InvalidAnswersException(List.of(new FieldProblem("password", "Too short.")));
        }
    }

    @Override
    public void delete(long account, String password) {
        require(password);
    }

    private static void require(String password) {
        if (!password.equals("correct")) {
            throw new WrongPasswordException();
        }
    }
}
