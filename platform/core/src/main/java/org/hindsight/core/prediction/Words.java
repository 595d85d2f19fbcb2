package org.hindsight.core.prediction;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hindsight.core.assessment.AnswerValidation;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.assessment.LiveAssessment;
import org.hindsight.core.assessment.LiveAssessments;
import org.hindsight.core.assessment.Translation;
import org.hindsight.core.plugin.PluginCode;
import org.hindsight.core.plugin.PluginFailedException;
import org.hindsight.plugin.Advice;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.Audience;
import org.hindsight.plugin.Notice;
import org.hindsight.plugin.NumericTarget;
import org.hindsight.plugin.Prediction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What plugins say of answers and results, as far as they still can. */
@Singleton
class Words {

    private static final Logger LOG = LoggerFactory.getLogger(Words.class);

    private final LiveAssessments assessments;
    private final CrisisContacts contacts;
    private final Clock clock;

    Words(LiveAssessments assessments, CrisisContacts contacts, Clock clock) {
        this.assessments = assessments;
        this.contacts = contacts;
        this.clock = clock;
    }

    /**
     * What is said of a result.
     *
     * @param unit the unit in the reader's language, null where it is not known
     */
    record Said(String horizon, List<Notice> notices, @Nullable Advice advice, @Nullable String unit) {

        static final Said NOTHING = new Said("", List.of(), null, null);
    }

    Audience audience(Locale locale, String country) {
        return new Audience(locale, contacts.effective(country), contacts.in(country), clock);
    }

    /** Said of a stored result, whose plugin may have gone or may ask other questions now. */
    Said of(String assessment, Map<String, Object> answers, Scored scored, Locale locale, String country) {
        Optional<LiveAssessment> opened = assessments.open(assessment);
        if (opened.isEmpty()) {
            return Said.NOTHING;
        }
        try (LiveAssessment live = opened.get()) {
            Audience audience = audience(locale, country);
            Optional<Answers> fitting = fitting(live, answers);
            List<Notice> notices = fitting.map(valid -> notices(live, valid, audience)).orElse(List.of());
            return said(live, fitting, scored, audience, notices);
        }
    }

    /** Said of a fresh result, whose notices are known already. */
    Said of(LiveAssessment live, Answers answers, Scored scored, Audience audience, List<Notice> notices) {
        return said(live, Optional.of(answers), scored, audience, notices);
    }

    private static Said said(
            LiveAssessment live, Optional<Answers> answers, Scored scored, Audience audience, List<Notice> notices) {
        Translation texts = Translation.of(live, audience.locale());
        Optional<Prediction> prediction = scored.in(live.target());
        Advice advice = answers.flatMap(valid -> prediction.flatMap(said -> advice(live, valid, said, audience))).orElse(null);
        String unit = live.target() instanceof NumericTarget numeric && prediction.isPresent() ? texts.unit(numeric) : null;
        return new Said(texts.horizon(live.descriptor()), notices, advice, unit);
    }

    private static Optional<Answers> fitting(LiveAssessment live, Map<String, Object> answers) {
        try {
            return Optional.of(AnswerValidation.validate(live.schema(), answers));
        } catch (InvalidAnswersException e) {
            return Optional.empty();
        }
    }

    /** A plugin's notices; none where it fails to give them. */
    List<Notice> notices(LiveAssessment live, Answers answers, Audience audience) {
        try {
            return asked(live, answers, audience);
        } catch (PluginFailedException e) {
            LOG.error("No notices are given: {}", e.getMessage(), e);
            return List.of();
        }
    }

    /**
     * A plugin's notices.
     *
     * @throws PluginFailedException when it fails to give them
     */
    static List<Notice> asked(LiveAssessment live, Answers answers, Audience audience) {
        return PluginCode.ask(live.descriptor().id(), "notices()", () -> List.copyOf(live.plugin().notices(answers, audience)));
    }

    /** A result without advice is worth more than none, so a plugin's failure is logged and hides nothing else. */
    private static Optional<Advice> advice(LiveAssessment live, Answers answers, Prediction prediction, Audience audience) {
        try {
            return Optional.of(PluginCode.ask(
                    live.descriptor().id(), "advise()", () -> live.plugin().advise(answers, prediction, audience)));
        } catch (PluginFailedException e) {
            LOG.error("No advice is given: {}", e.getMessage(), e);
            return Optional.empty();
        }
    }
}
