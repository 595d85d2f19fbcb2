package org.hindsight.ui.platform;

import java.util.List;
import java.util.Optional;
import org.hindsight.core.message.Message;
import org.hindsight.core.retraining.Run;
import org.hindsight.core.retraining.RunLogLine;
import org.jspecify.annotations.Nullable;

/** Retraining runs; the contract is that of the core's retraining. */
public interface Runs {

    /** Asks for a run by hand. */
    Run request(String model, Message reason, String actor);

    Optional<Run> find(long id);

    /** Newest first. */
    List<Run> list(@Nullable String model, int limit);

    List<RunLogLine> log(long id, long after);

    Optional<Run> cancel(long id, String actor);
}
