package org.hindsight.weka;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hindsight.plugin.TrainingContext;
import org.hindsight.plugin.Wording;

/**
 * The threads of one training. The training thread only waits, reports progress and asks ten times a second whether it should stop;
 * stopping interrupts the workers, which Weka's trees notice at once. Results come in the order of the tasks, so that they do
 * not depend on the number of threads.
 */
final class Workers implements AutoCloseable {

    private static final int STACK_BYTES = 64 << 20;

    private final TrainingContext context;
    private final ExecutorService threads;
    private final double start;
    private final double share;

    Workers(TrainingContext context) {
        this(context, Executors.newFixedThreadPool(Math.max(1, context.threads()), task -> {
            Thread thread = new Thread(null, task, "training", STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        }), 0, 1);
    }

    private Workers(TrainingContext context, ExecutorService threads, double start, double share) {
        this.context = context;
        this.threads = threads;
        this.start = start;
        this.share = share;
    }

    /** The same threads, for one of several trainings of equal length, which reports its own progress from 0 to 1. */
    Workers part(int number, int of) {
        return new Workers(context, threads, start + share * number / of, share / of);
    }

    /** What is being done, of the texts beside this class. */
    static Wording doing(String key, Object... values) {
        return Wording.of(Workers.class, key, values);
    }

    private void progress(double fraction, Wording message) {
        context.progress(start + share * fraction, message);
    }

    /**
     * Runs all tasks.
     *
     * @param message what is being done
     * @param from    progress before the first task
     * @param to      progress after the last
     */
    <T> List<T> run(Wording message, double from, double to, List<Callable<T>> tasks) {
        context.checkCancelled();
        progress(from, message);
        List<Future<T>> futures = new ArrayList<>();
        tasks.forEach(task -> futures.add(threads.submit(task)));
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(await(future));
            progress(from + (to - from) * results.size() / tasks.size(), message);
        }
        return results;
    }

    /** Runs one task. */
    <T> T run(Wording message, double from, double to, Callable<T> task) {
        return run(message, from, to, List.of(task)).getFirst();
    }

    private <T> T await(Future<T> future) {
        while (true) {
            context.checkCancelled();
            try {
                return future.get(100, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillRunning) {
                // ask again whether to stop
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancellationException("The training was interrupted.");
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case RuntimeException failure -> throw failure;
                    case Error failure -> throw failure;
                    case null, default ->
                        throw new IllegalArgumentException("Weka cannot learn from this data: " + e.getCause().getMessage(), e);
                }
            }
        }
    }

    /** Interrupts what still runs and waits for what does not listen, so that nothing of a training goes on when it is over. */
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
