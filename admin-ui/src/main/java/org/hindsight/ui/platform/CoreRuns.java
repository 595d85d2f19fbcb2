package org.hindsight.ui.platform;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.hindsight.core.message.Message;
import org.hindsight.core.retraining.Retraining;
import org.hindsight.core.retraining.Run;
import org.hindsight.core.retraining.RunLogLine;
import org.jspecify.annotations.Nullable;

@Singleton
record CoreRuns(Retraining retraining) implements Runs {

    @Override
    public Run request(String model, Message reason, String actor) {
        return retraining.request(model, "manual", reason, actor);
    }

    @Override
    public Optional<Run> find(long id) {
        return retraining.find(id);
    }

    @Override
    public List<Run> list(@Nullable String model, int limit) {
        return retraining.list(model, limit);
    }

    @Override
    public List<RunLogLine> log(long id, long after) {
        return retraining.log(id, after);
    }

    @Override
    public Optional<Run> cancel(long id, String actor) {
        return retraining.cancel(id, actor);
    }
}
