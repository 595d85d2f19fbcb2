package org.hindsight.web.prediction;

import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hindsight.core.assessment.FieldProblem;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.followup.FollowUps;
import org.hindsight.core.prediction.Caller;
import org.hindsight.core.prediction.Caller.Source;
import org.hindsight.core.prediction.PredictionRequest;
import org.jspecify.annotations.Nullable;

/**
 * A wish for a prediction.
 *
 * @param answers  the answers by feature name; a number or text for a choice, also true or false for a yes-or-no question
 * @param subject  the caller's own key of the person asked about, at most 255 characters; stored as a keyed hash only. Cases of one
 *                 subject stay together when models are measured.
 * @param aboutMe  whether the signed-in person answers about themselves; an object here, since any text would be read as false
 * @param ref      the caller's own reference, at most 255 characters, given back unchanged
 * @param followUp how to ask later what really happened, null for not at all
 */
@Serdeable(naming = SnakeCaseStrategy.class)
@Schema(name = "PredictionRequest")
record PredictionBody(
        @Nullable Map<String, @Nullable Object> answers,
        @Nullable String subject,
        @Schema(type = "boolean") @Nullable Object aboutMe,
        @Nullable String ref,
        @Nullable FollowUpBody followUp) {

    private static final int LONGEST = 255;

    /**
     * Where to ask later what really happened.
     *
     * @param channel email or sms
     * @param address the e-mail address, or the telephone number with its country code
     */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @Schema(name = "FollowUpWish")
    record FollowUpBody(@Nullable String channel, @Nullable String address) {

        private static final String FIELD = "follow_up.";


        /** The wish, read as a part of something greater. */
        FollowUps.Wish read(FollowUps followUps) {
            try {
                return followUps.read(channel, address);
            } catch (InvalidAnswersException wrong) {
                throw new InvalidAnswersException(
                        wrong.problems().stream().map(problem -> new FieldProblem(FIELD + problem.field(), problem.told())).toList());
            }
        }
    }

    /** What is wrong beside the answers. */
    List<FieldProblem> problems(Caller caller, FollowUps followUps) {
        List<FieldProblem> problems = new ArrayList<>();
        if (answers == null) {
            problems.add(new FieldProblem("answers", "The answers are missing: send an object of answers by feature name."));
        }
        tooLong("subject", subject, problems);
        tooLong("ref", ref, problems);
        if (aboutMe != null && !(aboutMe instanceof Boolean)) {
            problems.add(new FieldProblem("about_me", "Expected true or false, found " + aboutMe + "."));
        }
        if (isAboutMe() && subject != null) {
            problems.add(new FieldProblem("about_me", "A subject and about_me exclude each other. Leave one out."));
        }
        if (isAboutMe() && caller.source() != Source.USER && caller.source() != Source.ADMIN) {
            problems.add(new FieldProblem("about_me", "Only somebody who is signed in can answer about themselves."));
        }
        try {
            wish(followUps);
        } catch (InvalidAnswersException wrong) {
            problems.addAll(wrong.problems());
        }
        return problems;
    }

    PredictionRequest request(Caller caller) {
        return new PredictionRequest(answers == null ? Map.of() : answers, subject, isAboutMe(), ref, caller);
    }

    /**
     * The wish to be asked later; empty when there is none.
     *
     * @throws InvalidAnswersException when it is not in order
     */
    Optional<FollowUps.Wish> wish(FollowUps followUps) {
        return Optional.ofNullable(followUp).map(wish -> wish.read(followUps));
    }

    private boolean isAboutMe() {
        return Boolean.TRUE.equals(aboutMe);
    }

    private static void tooLong(String field, @Nullable String text, List<FieldProblem> problems) {
        if (text != null && text.length() > LONGEST) {
            problems.add(new FieldProblem(
                    field, "Expected at most " + LONGEST + " characters, found " + text.length() + ". Send a shorter key."));
        }
    }
}
