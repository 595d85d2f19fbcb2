package org.hindsight.plugin;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * One assessment: what is asked, what is predicted, how a model of it is trained and what its result means.
 *
 * <p>The platform finds the implementation through {@code META-INF/services/org.hindsight.plugin.AssessmentPlugin} in the plugin's
 * jar and creates one instance with its public no-argument constructor. All methods are called from many threads at once and must
 * neither block nor keep state; {@link #descriptor()}, {@link #features()} and {@link #target()} must give equal values on every
 * call. An exception thrown while the plugin is loaded quarantines it; one thrown later fails the one request or run it belongs to.
 */
public interface AssessmentPlugin {

    /** The version of this API, as semantic version; a jar's manifest states in {@code Plugin-Requires} which range it needs. */
    String API_VERSION = "1.0.0";

    /** Who and what this assessment is for. Called once when the plugin is loaded. */
    Descriptor descriptor();

    /** The questions, in the order in which they are asked. Called once when the plugin is loaded. */
    FeatureSchema features();

    /** What is predicted. Called once when the plugin is loaded. */
    Target target();

    /** Reads the baseline data, the shipped file as well as one that an admin brings. Called at the start of each training. */
    BaselineLoader baseline();

    /**
     * Whether the baseline data in the jar is made up. It is unless a plugin says otherwise, so that nobody takes invented cases for
     * recorded ones: every result that rests on it says so.
     */
    default boolean simulatedBaseline() {
        return true;
    }

    /**
     * What a case belongs to, where several cases are not independent: the clinic's day, the subject of several recordings. Cases
     * of one group are never split between training and holdout. Baseline rows carry their group themselves
     * ({@link LabelledRow#group()}).
     *
     * @param answers the validated answers
     * @param day     the day of the prediction in the platform's time zone
     * @return the group's key, or empty where every case stands for itself
     */
    default Optional<String> group(Answers answers, LocalDate day) {
        return Optional.empty();
    }

    /** Makes and reads models. The returned trainer may be used for several trainings, one after the other. */
    Trainer trainer();

    /** When and how people are asked what really happened. */
    FollowUp followUp();

    /** When the model learns unless an admin decides otherwise. */
    List<Trigger> triggers();

    /** By which figures a new version is judged. */
    default PromotionRules promotion() {
        return PromotionRules.defaultsFor(target());
    }

    /**
     * The features that could help to recognise a person in combination, each with the bands to which it is coarsened in stored
     * snapshots and by which subgroup figures are given.
     */
    default List<QuasiIdentifier> quasiIdentifiers() {
        return List.of();
    }

    /**
     * Safety messages that depend on the answers alone: they are shown first, and also when no model can answer.
     *
     * @param answers  the validated answers
     * @param audience who reads the message
     * @return messages in the order in which they are shown; empty for none
     */
    default List<Notice> notices(Answers answers, Audience audience) {
        return List.of();
    }

    /**
     * The result in lay words: its band, a sentence, what to do next.
     *
     * @param answers    the validated answers
     * @param prediction what the model says
     * @param audience   who reads it
     */
    default Advice advise(Answers answers, Prediction prediction, Audience audience) {
        return Advice.plain(target(), prediction);
    }

    /**
     * Translations of every text of the descriptor, the schema, the target and the follow-up. The platform looks these keys up and
     * falls back to the text given in the code: {@code title}, {@code summary}, {@code audience}, {@code asked}, {@code disclaimer},
     * {@code horizon}, {@code section.N} (N from 1), {@code NAME.label}, {@code NAME.help}, {@code NAME.unit},
     * {@code NAME.choice.VALUE} with a feature's name, {@code target.label.VALUE}, {@code target.unit}, {@code followUp.question}
     * and {@code followUp.answer.VALUE}. In keys every character of a name or value but letters, digits, {@code -} and {@code .} is
     * written as {@code _}. English is the code's own language; only what a label means is looked up in English too.
     * {@link Texts#beside} reads them from files, {@link Texts#keysOf}
     * lists all keys. Keys that begin with {@code advice.}, {@code notice.} and {@code baseline.} are left to the plugin for its own use
     * (the last ones for {@link Wording}s about files).
     *
     * @param locale the reader's language
     * @return the bundle; by default one without any text
     */
    default ResourceBundle texts(Locale locale) {
        return Texts.NONE;
    }
}
