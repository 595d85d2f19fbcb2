package org.hindsight.core.retraining;

import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;

/**
 * Works runs off on the thread of somebody who waits for them, beside the node's own worker. Two trainings at once leave no core idle and take the
 * memory of two, so this is for a demonstration with few rows.
 */
@Singleton
@Requires(beans = RunWorker.class)
public class HelpingWorker {

    private final RunWorker worker;

    HelpingWorker(RunWorker own) {
        this.worker = own.another();
    }

    /** Works off what waits; other runs may still be on their way when it returns. */
    public void help() {
        worker.workOff();
    }

    @PreDestroy
    void close() {
        worker.close();
    }
}
