package org.hindsight.core.followup;

import io.micronaut.context.annotation.Value;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.assessment.LiveAssessment;
import org.hindsight.core.assessment.LiveAssessments;
import org.hindsight.core.assessment.UnknownAssessmentException;
import org.hindsight.core.database.Moment;
import org.hindsight.core.database.Transactions;
import org.hindsight.core.followup.FollowUp.Status;
import org.hindsight.core.message.Message;
import org.hindsight.core.outcome.OutcomeChanged;
import org.hindsight.core.outcome.UnknownPredictionException;
import org.hindsight.core.prediction.RecordedPredictions;
import org.hindsight.core.prediction.RecordedPredictions.Recorded;
import org.hindsight.core.prediction.ReportedOutcomes;
import org.jspecify.annotations.Nullable;

/** Wishes to be asked later: one a prediction, replaced and taken back by whoever has its token. */
@Singleton
public class FollowUps {

    /** Messages go out from this hour on. */
    static final LocalTime FROM = LocalTime.of(8, 0);

    private final FollowUpRepository repository;
    private final RecordedPredictions predictions;
    private final ReportedOutcomes outcomes;
    private final LiveAssessments assessments;
    private final ContactCipher cipher;
    private final QuietContacts quiet;
    private final Transactions transactions;
    private final Map<String, Channel> channels = new TreeMap<>();
    private final int mostPerAddress;
    private final Clock clock;

    FollowUps(
            FollowUpRepository repository,
            RecordedPredictions predictions,
            ReportedOutcomes outcomes,
            LiveAssessments assessments,
            ContactCipher cipher,
            QuietContacts quiet,
            Transactions transactions,
            List<Channel> channels,
            @Value("${hindsight.follow-up.most-per-address:50}") int mostPerAddress,
            Clock clock) {
        this.repository = repository;
        this.predictions = predictions;
        this.outcomes = outcomes;
        this.assessments = assessments;
        this.cipher = cipher;
        this.quiet = quiet;
        this.transactions = transactions;
        channels.forEach(channel -> this.channels.put(channel.id(), channel));
        this.mostPerAddress = mostPerAddress;
        this.clock = clock;
    }

    /** A wish that is in order. */
    public record Wish(String channel, String address) {}

    /** The channels by which messages really go out now. */
    public List<String> offered() {
        return channels.values().stream().filter(Channel::ready).map(Channel::id).toList();
    }

    /**
     * Reads a wish.
     *
     * @throws InvalidAnswersException when there is no such channel (field {@code channel}), or its address is none or waits for too many
     *                                 messages already (field {@code address})
     */
    public Wish read(@Nullable String channel, @Nullable String address) {
        Channel found = channel == null ? null : channels.get(channel);
        if (found == null) {
            throw new InvalidAnswersException(List.of(new FieldProblem(
                    "channel", Message.of("followUp.channel", String.join(", ", channels.keySet()), channel == null ? "" : channel))));
        }
        Wish wish = new Wish(found.id(), found.address(address == null ? "" : address));
        if (isCrowded(wish)) {
            throw new InvalidAnswersException(List.of(new FieldProblem("address", Message.of("followUp.tooMany", mostPerAddress))));
        }
        return wish;
    }

    /** Whether as many as may are to be asked at this address already. */
    boolean isCrowded(Wish wish) {
        return repository.open(hash(wish)) >= mostPerAddress;
    }

    private String hash(Wish wish) {
        return quiet.hash(wish.channel(), wish.address());
    }

    /**
     * Keeps a wish, in place of an earlier one for the same prediction. Nobody is asked what is known already.
     *
     * @param token the prediction's
     * @return the wish; empty when the outcome is in already
     * @throws UnknownPredictionException when the token opens no prediction
     */
    public Optional<FollowUp> wish(String token, Wish wish, Locale language) {
        return transactions.write(() -> {
            Recorded prediction = predictions.lock(token).orElseThrow(UnknownPredictionException::new);
            if (outcomes.of(List.of(prediction.id())).containsKey(prediction.id())) {
                return Optional.empty();
            }
            repository.forget(prediction.id());
            Instant now = Moment.now(clock);
            Instant known = due(prediction);
            Instant due = known.isAfter(now) ? known : now;
            return Optional.of(told(repository.save(new FollowUpRow(
                    null, prediction.id(), prediction.assessment(), wish.channel(),
                    cipher.encrypt(new Contact(wish.address(), token), prediction.id()), hash(wish), language.toLanguageTag(), due, morning(due),
                    Status.WAITING.name(), 0, null, null, now))));
        });
    }

    /**
     * The wish for a prediction, whatever became of it.
     *
     * @return empty when nobody wished to be asked, or the token opens nothing
     */
    public Optional<FollowUp> of(String token) {
        return predictions.find(token).flatMap(prediction -> repository.findByPredictionId(prediction.id())).map(this::told);
    }

    /**
     * Ends it: nobody is asked any more, and where to reach them is erased. Returns false when there was nothing to end.
     *
     * @throws UnknownPredictionException when the token opens no prediction
     */
    public boolean stop(String token) {
        Recorded prediction = predictions.find(token).orElseThrow(UnknownPredictionException::new);
        return repository.end(prediction.id(), Status.STOPPED.name()) == 1;
    }

    /**
     * Ends it and all others that would lead to the same address, to which nothing is sent from now on. Returns false when where the person is
     * reached is not known any more, and nothing was changed.
     *
     * @throws UnknownPredictionException when the token opens no prediction
     */
    public boolean stopAll(String token) {
        return transactions.write(() -> {
            Recorded prediction = predictions.lock(token).orElseThrow(UnknownPredictionException::new);
            Optional<FollowUpRow> row = repository.findByPredictionId(prediction.id()).filter(one -> one.contact() != null);
            row.ifPresent(one -> {
                String hash = quiet.hash(one.channel(), cipher.decrypt(Objects.requireNonNull(one.contact()), prediction.id()).address());
                quiet.add(hash);
                repository.endAll(hash);
                repository.end(prediction.id(), Status.STOPPED.name());
                repository.remember(one.number(), hash);
            });
            return row.isPresent();
        });
    }

    /**
     * Whether {@link #stopAll} was said with this token, and holds.
     *
     * @throws UnknownPredictionException when the token opens no prediction
     */
    public boolean isQuiet(String token) {
        return remembered(token).map(FollowUpRow::contactHash).filter(quiet::contains).isPresent();
    }

    /**
     * Takes {@link #stopAll} back: the address may be written to again. What was ended stays ended.
     *
     * @throws UnknownPredictionException when the token opens no prediction
     */
    public void allow(String token) {
        remembered(token).ifPresent(row -> {
            quiet.remove(Objects.requireNonNull(row.contactHash()));
            repository.remember(row.number(), null);
        });
    }

    /** The wish that was ended with all others of its address. */
    private Optional<FollowUpRow> remembered(String token) {
        Recorded prediction = predictions.find(token).orElseThrow(UnknownPredictionException::new);
        return repository.findByPredictionId(prediction.id()).filter(row -> row.contact() == null && row.contactHash() != null);
    }

    /** Whoever told what happened is not asked any more. */
    @EventListener
    void answered(OutcomeChanged change) {
        if (change.kind() == OutcomeChanged.Kind.REPORTED) {
            repository.end(change.predictionId(), Status.ANSWERED.name());
        }
    }

    FollowUp told(FollowUpRow row) {
        @Nullable String contact = row.contact();
        Status status = Status.valueOf(row.status());
        return new FollowUp(
                row.number(), row.assessment(), row.channel(), contact == null ? "" : cipher.decrypt(contact, row.predictionId()).masked(),
                row.dueAt(), status == Status.WAITING ? row.nextAt() : null, status, row.attempts(), row.problem(), row.sentAt(), row.createdAt());
    }

    private Instant due(Recorded prediction) {
        try (LiveAssessment live = assessments.open(prediction.assessment())
                .orElseThrow(() -> new UnknownAssessmentException(prediction.assessment()))) {
            return prediction.createdAt().plus(live.followUp().after());
        }
    }

    /** The first time from a moment on at which messages go out. */
    private Instant morning(Instant from) {
        ZonedDateTime local = from.atZone(clock.getZone());
        ZonedDateTime morning = local.with(FROM);
        return (morning.isBefore(local) ? local.plusDays(1).with(FROM) : morning).toInstant();
    }
}
