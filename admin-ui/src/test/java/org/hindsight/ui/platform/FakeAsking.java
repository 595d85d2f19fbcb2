package org.hindsight.ui.platform;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.followup.FollowUp;
import org.hindsight.core.followup.FollowUp.Status;
import org.hindsight.core.followup.Reminder;
import org.hindsight.core.message.Message;
import org.hindsight.core.outcome.UnknownPredictionException;
import org.jspecify.annotations.Nullable;

/** Wishes in memory, and a few messages that others had. */
@Singleton
@Replaces(CoreAsking.class)
public final class FakeAsking implements Asking {

    private final FakeAssessments assessments;
    private final Clock clock;
    private final Map<String, FollowUp> wishes = new LinkedHashMap<>();
    private final List<FollowUp> others = new ArrayList<>();
    private final Set<String> quiet = new HashSet<>();
    private boolean configured = true;

    FakeAsking(FakeAssessments assessments, Clock clock) {
        this.assessments = assessments;
        this.clock = clock;
        String refused = "The mail server refused the address: 550 5.1.1 No such user here";
        others.add(of(4, "ppd", "email", "a...@example.org", Status.WAITING, null));
        others.add(of(3, "heart", "sms", "+44...00", Status.FAILED, refused));
        others.add(of(2, "ppd", "email", "e...@example.org", Status.SENT, null));
        others.add(of(1, "student-dropout", "email", "", Status.ANSWERED, null));
    }

    /** Whether messages go out. */
    public void configure(boolean wanted) {
        configured = wanted;
    }

    private FollowUp of(long id, String assessment, String channel, String address, Status status, @Nullable String problem) {
        Instant now = clock.instant();
        Instant due = status == Status.WAITING ? now.plus(Duration.ofDays(3)) : now.minus(Duration.ofDays(2));
        return new FollowUp(
                id, assessment, channel, address, due, status == Status.WAITING ? due : null, status, problem == null ? 0 : 5, problem,
                status == Status.SENT ? due : null, due.minus(Duration.ofDays(42)));
    }

    @Override
    public List<String> offered() {
        return configured ? List.of("email", "sms") : List.of();
    }

    @Override
    public synchronized Optional<FollowUp> of(String token) {
        return Optional.ofNullable(wishes.get(token));
    }

    @Override
    public synchronized Optional<FollowUp> wish(String token, String channel, String address, Locale language) {
        String assessment = assessments.prediction(token, language, "").orElseThrow(UnknownPredictionException::new).assessment();
        if (channel.equals("email") ? !address.contains("@") : !address.startsWith("+")) {
            throw new InvalidAnswersException(List.of(new FieldProblem("address", Message.of("followUp." + (channel.equals("email") ? "email" : "phone")))));
        }
        FollowUp wish = of(10 + wishes.size(), assessment, channel, address.charAt(0) + "...", Status.WAITING, null);
        wishes.put(token, wish);
        return Optional.of(wish);
    }

    @Override
    public synchronized boolean stop(String token) {
        return wishes.computeIfPresent(token, (key, wish) -> of(wish.id(), wish.assessment(), wish.channel(), "", Status.STOPPED, null)) != null;
    }

    @Override
    public synchronized boolean stopAll(String token) {
        return stop(token) && quiet.add(token);
    }

    @Override
    public synchronized boolean isQuiet(String token) {
        return quiet.contains(token);
    }

    @Override
    public synchronized void allow(String token) {
        quiet.remove(token);
    }

    @Override
    public synchronized List<FollowUp> reminders(@Nullable Status status, long before, int limit) {
        return others.stream().filter(one -> one.id() < before && (status == null || one.status() == status)).limit(limit).toList();
    }

    @Override
    public synchronized Map<Status, Long> counts() {
        Map<Status, Long> counts = new EnumMap<>(Status.class);
        others.forEach(one -> counts.merge(one.status(), 1L, Long::sum));
        return counts;
    }

    @Override
    public long inAWeek() {
        return 1;
    }

    @Override
    public Reminder sample(Locale language) {
        URI page = URI.create("https://hindsight.example.org/outcomes/...");
        return new Reminder("", language, "hindsight.example.org", page, URI.create(page + "/stop"), page);
    }

    @Override
    public synchronized Optional<Boolean> retry(long id) {
        Optional<FollowUp> found = others.stream().filter(one -> one.id() == id).findFirst();
        return found.map(one -> {
            boolean failed = one.status() == Status.FAILED;
            if (failed) {
                others.set(others.indexOf(one), of(id, one.assessment(), one.channel(), one.address(), Status.WAITING, null));
            }
            return failed;
        });
    }
}
