package org.hindsight.web.prediction;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Where predictions are made: a fixed number of platform threads. Virtual threads have as many carriers as there are cores, so a model that
 * computes there would hold up everything else. There are more threads than cores because each waits for its row to be stored,
 * and rows that wait together are stored together. What does not fit into the queue is refused, rather than answered too late.
 */
@Factory
final class Scoring {

    static final String EXECUTOR = "scoring";

    private static final int THREADS = 64;
    private static final int QUEUE = 2_000;

    @Singleton
    @Named(EXECUTOR)
    @Bean(preDestroy = "shutdown")
    ExecutorService executor() {
        return new ThreadPoolExecutor(
                THREADS,
                THREADS,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(QUEUE),
                Thread.ofPlatform().name("scoring-", 0).daemon().factory());
    }
}
