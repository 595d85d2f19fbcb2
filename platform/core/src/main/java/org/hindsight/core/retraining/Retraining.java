package org.hindsight.core.retraining;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Retraining runs: asked for, looked at, cancelled. */
@Singleton
public class Retraining {

    /**
     * Asks for a run. A model that is already queued or running gives that run.
     *
     * @param assessment the model
     * @param trigger    initial, manual, cron, interval or burst
     * @param reason     why, for the log
     * @param actor      who, such as an e-mail address; null for the platform itself
     * @throws org.hindsight.core.assessment.UnknownAssessmentException when there is no such assessment
     */
    public Run request(String assessment, String trigger, String reason, @Nullable String actor) {
        throw new UnsupportedOperationException();
    }

    /** One run, or empty when there is none of this number. */
    public Optional<Run> find(long id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Runs, newest first.
     *
     * @param assessment of this model only; null for all
     * @param limit      at most so many, 1 to 500
     */
    public List<Run> list(@Nullable String assessment, int limit) {
        throw new UnsupportedOperationException();
    }

    /** The run's log lines after the given number, oldest first. */
    public List<RunLogLine> log(long id, long after) {
        throw new UnsupportedOperationException();
    }

    /**
     * Cancels a run: a queued one at once, a running one at its next check.
     *
     * @return the run, or empty when there is none of this number
     * @throws IllegalStateException when it has ended already
     */
    public Optional<Run> cancel(long id, String actor) {
        throw new UnsupportedOperationException();
    }
}
