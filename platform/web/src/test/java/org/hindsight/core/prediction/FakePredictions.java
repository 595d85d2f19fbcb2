package org.hindsight.core.prediction;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hindsight.core.assessment.AnswerValidation;
import org.hindsight.core.assessment.FakeCatalogue;
import org.hindsight.core.assessment.UnknownAssessmentException;
import org.hindsight.core.message.Message;
import org.hindsight.plugin.Advice;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.Notice;
import org.jspecify.annotations.Nullable;

/**
 * Predictions in memory. {@code mood} gives Yes with the chance 0.25 (0.9 for the mood "dark"); {@code wait} has no model yet. The age 97
 * waits, the age 98 cannot be stored, and the age 99 breaks it in a way that nobody expects.
 */
@Singleton
@Replaces(Predictions.class)
public class FakePredictions extends Predictions {

    public static final Notice HELP =
            new Notice(Notice.Level.URGENT, "Help", "Please call now.", List.of(new Notice.Contact("Lifeline", "988", "")));

    private static final Instant NOW = Instant.parse("2026-03-02T10:15:30Z");

    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<String, PredictionResult> results = new ConcurrentHashMap<>();
    private final Set<String> threads = ConcurrentHashMap.newKeySet();
    private final CountDownLatch gate = new CountDownLatch(1);
    private volatile @Nullable PredictionRequest last;

    FakePredictions() {
        super(null, id -> Optional.empty(), null, null, null, null, null, null);
    }

    @Override
    public PredictionResult predict(String assessment, PredictionRequest request) {
        last = request;
        threads.add((Thread.currentThread().isVirtual() ? "virtual " : "") + Thread.currentThread().getName());
        if (!assessment.equals("mood") && !assessment.equals("wait")) {
            throw new UnknownAssessmentException(assessment);
        }
        Answers answers = AnswerValidation.validate(FakeCatalogue.MOOD.features(), request.answers());
        if (answers.number("Age").orElse(0) == 99) {
            throw new IllegalStateException("The secret of age 99.");
        }
        if (answers.number("Age").orElse(0) == 97) {
            await();
        }
        boolean dark = answers.choice("Mood").filter("dark"::equals).isPresent();
        List<Notice> notices = dark ? List.of(HELP) : List.of();
        if (assessment.equals("wait")) {
            throw new NoModelYetException(assessment, notices);
        }
        if (answers.number("Age").orElse(0) == 98) {
            throw new PredictionFailedException(Message.plain("The disk is full."), true, notices, new IllegalStateException("no space left"));
        }
        double chance = dark ? 0.9 : 0.25;
        PredictionResult result = new PredictionResult(
                "token-" + numbers.incrementAndGet(),
                assessment,
                true,
                answers.values(),
                dark ? "Yes" : "No",
                chance,
                Map.of("Yes", chance, "No", 1 - chance),
                null,
                null,
                null,
                null,
                null,
                "v20260301_020003",
                NOW,
                "within six weeks",
                notices,
                new Advice(Advice.Band.MODERATE, "About 25 of 100", "Of 100 people, about 25.", List.of("Talk about it.")),
                request.ref(),
                null);
        results.put(result.token(), result);
        return result;
    }

    @Override
    public Optional<PredictionResult> find(String token, Locale locale, String country) {
        return Optional.ofNullable(results.get(token));
    }

    @Override
    public boolean erase(String token) {
        return results.remove(token) != null;
    }

    /** Sets or, with null, takes back what happened. */
    public void happened(String token, PredictionResult.@Nullable ReportedOutcome outcome) {
        results.computeIfPresent(token, (key, old) -> new PredictionResult(
                old.token(), old.assessment(), old.classification(), old.answers(), old.label(), old.probability(),
                old.probabilities(), old.value(), old.unit(), old.low(), old.high(), old.intervalLevel(), old.modelVersion(),
                old.createdAt(), old.horizon(), old.notices(), old.advice(), old.ref(), outcome, old.population(), old.peers()));
    }

    /** What was asked for last. */
    public Optional<PredictionRequest> last() {
        return Optional.ofNullable(last);
    }

    /** Lets go of the predictions for the age 97, which wait for this. */
    public void letGo() {
        gate.countDown();
    }

    private void await() {
        try {
            if (!gate.await(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("Nobody let go.");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The names of the threads that predicted. */
    public Set<String> threads() {
        return Set.copyOf(threads);
    }
}
