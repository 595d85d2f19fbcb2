package org.hindsight.core.database;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.hindsight.core.message.Message;

/**
 * Lets concurrent writers share commits: what limits them is the disk's answer to a commit, and one answer serves a whole batch.
 * While a batch is being committed the next one gathers, so a lone writer never waits for company. Whoever writes gets back when
 * their row is committed. A row that the database refuses fails alone.
 *
 * @param <T> a row
 */
public final class GroupCommit<T> implements AutoCloseable {

    private static final int LARGEST_BATCH = 256;
    private static final int CAPACITY = 16 * LARGEST_BATCH;
    private static final Duration POLL = Duration.ofMillis(100);

    private record Waiting<T>(T row, CompletableFuture<Void> committed) {}

    private final Consumer<List<T>> transaction;
    private final Duration patience;
    private final BlockingQueue<Waiting<T>> queue;
    private final Thread writer;
    private volatile boolean closing;
    private volatile boolean ended;

    /**
     * Starts the writer.
     *
     * @param name        the writer's thread, for whoever reads a thread dump
     * @param patience    how long a writer waits for room when rows come faster than they can be written
     * @param transaction writes rows in one transaction of its own and returns after the commit
     */
    public GroupCommit(String name, Duration patience, Consumer<List<T>> transaction) {
        this(name, patience, CAPACITY, transaction);
    }

    GroupCommit(String name, Duration patience, int capacity, Consumer<List<T>> transaction) {
        this.transaction = transaction;
        this.patience = patience;
        this.queue = new ArrayBlockingQueue<>(capacity);
        this.writer = Thread.ofPlatform().name(name).daemon().start(this::writeUntilClosed);
    }

    /**
     * Writes a row and returns after its commit.
     *
     * @throws OverloadedException when there was no room for it within the patience
     * @throws RuntimeException    what the database said to this row
     */
    public void write(T row) {
        Waiting<T> waiting = new Waiting<>(row, new CompletableFuture<>());
        enqueue(waiting);
        // The writer may have ended while the row was handed over; then nobody would ever answer.
        if (ended && queue.remove(waiting)) {
            throw new OverloadedException(Message.of("database.shuttingDown"));
        }
        try {
            waiting.committed().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : e;
        }
    }

    private void enqueue(Waiting<T> waiting) {
        if (closing) {
            throw new OverloadedException(Message.of("database.shuttingDown"));
        }
        try {
            if (!queue.offer(waiting, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new OverloadedException(Message.of("database.cannotKeepUp", queue.size()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OverloadedException(Message.of("database.interrupted"));
        }
    }

    /** How many rows wait for the writer now. */
    int waiting() {
        return queue.size();
    }

    /** Writes what is waiting, then ends the writer. */
    @Override
    public void close() {
        closing = true;
        try {
            writer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeUntilClosed() {
        while (!closing) {
            writeOneBatch();
        }
        ended = true;
        while (!queue.isEmpty()) {
            writeOneBatch();
        }
    }

    private void writeOneBatch() {
        List<Waiting<T>> batch = nextBatch();
        if (!batch.isEmpty()) {
            write(batch);
        }
    }

    private List<Waiting<T>> nextBatch() {
        List<Waiting<T>> batch = new ArrayList<>();
        try {
            Waiting<T> first = queue.poll(POLL.toMillis(), TimeUnit.MILLISECONDS);
            if (first != null) {
                batch.add(first);
                queue.drainTo(batch, LARGEST_BATCH - 1);
            }
        } catch (InterruptedException e) {
            // Nobody interrupts the writer but a JVM that is going down; rows already handed over are still written.
            closing = true;
        }
        return batch;
    }

    private void write(List<Waiting<T>> batch) {
        try {
            transaction.accept(batch.stream().map(Waiting::row).toList());
            batch.forEach(waiting -> waiting.committed().complete(null));
        } catch (RuntimeException | Error e) {
            if (batch.size() == 1 || Transactions.isUnreachable(e)) {
                batch.forEach(waiting -> waiting.committed().completeExceptionally(e));
            } else {
                batch.forEach(waiting -> write(List.of(waiting)));
            }
        }
    }
}
