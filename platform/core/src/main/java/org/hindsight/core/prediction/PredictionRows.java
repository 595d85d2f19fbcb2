package org.hindsight.core.prediction;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.hindsight.core.assessment.LiveAssessment;
import org.hindsight.core.database.Moment;
import org.hindsight.core.dataset.Split;
import org.hindsight.core.plugin.PluginCode;
import org.hindsight.core.secret.Hmac;
import org.hindsight.core.secret.Keys;
import org.hindsight.core.secret.Tokens;
import org.hindsight.plugin.Answers;
import org.jspecify.annotations.Nullable;

/** Makes the row of a prediction: who asked and who was asked about go in as keyed hashes only. */
@Singleton
class PredictionRows {

    private final Split split;
    private final StoredJson json;
    private final Clock clock;
    private final Hmac subjects;
    private final Addresses addresses;

    PredictionRows(Split split, StoredJson json, Clock clock, Keys keys, Addresses addresses) {
        this.split = split;
        this.json = json;
        this.clock = clock;
        this.subjects = keys.hmac("subject");
        this.addresses = addresses;
    }

    PredictionRow row(
            String token, LiveAssessment live, Answers answers, Scored scored, String version, PredictionRequest request) {
        Caller caller = request.caller();
        String assessment = live.descriptor().id();
        String subject = subject(request);
        String group = PluginCode.ask(assessment, "group()", () -> live.plugin().group(answers, LocalDate.now(clock))).orElse(null);
        Split.Placement place = split.place(assessment, live.schema(), answers, group, subject);
        Map<String, Double> probabilities = scored.probabilities();
        return new PredictionRow(
                null,
                Tokens.hash(token),
                assessment,
                json.write(answers.values()),
                scored.label(),
                scored.probability(),
                probabilities == null ? null : json.write(probabilities),
                scored.value(),
                scored.unit(),
                scored.low(),
                scored.high(),
                scored.level(),
                version,
                caller.source().name(),
                caller.accountId(),
                caller.apiKeyId(),
                request.aboutMe() && caller.accountId() != null,
                blankToNull(request.ref()),
                subject == null ? null : subjects.hex(assessment, subject),
                addresses.hash(caller.address()),
                place.keyHash(),
                place.contentHash(),
                place.side().name(),
                blankToNull(caller.country()),
                Moment.now(clock));
    }

    /**
     * Whom the case is about: the signed-in person if they said so, else whom the caller named. An account as such is no subject, since
     * an adviser scores forty students with one.
     */
    private static @Nullable String subject(PredictionRequest request) {
        if (request.aboutMe() && request.caller().accountId() != null) {
            return "account:" + request.caller().accountId();
        }
        String subject = blankToNull(request.subject());
        return subject == null ? null : "subject:" + subject;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
