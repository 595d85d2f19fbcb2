package org.hindsight.core.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GroupCommitTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ConcurrentLinkedQueue<List<Integer>> batches = new ConcurrentLinkedQueue<>();

    @Test
    void sharesACommitAmongThoseWhoWaited() throws Exception {
        CountDownLatch firstIsWriting = new CountDownLatch(1);
        CountDownLatch othersWait = new CountDownLatch(1);
        try (GroupCommit<Integer> commits = new GroupCommit<>("test", PATIENCE, 1_000, rows -> {
                    firstIsWriting.countDown();
                    await(othersWait);
                    batches.add(rows);
                });
                ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = writers.submit(() -> commits.write(-1));
            await(firstIsWriting);
            List<Future<?>> others = new ArrayList<>();
            for (int i = 0; i < 600; i++) {
                int row = i;
                others.add(writers.submit(() -> commits.write(row)));
            }
            untilWaiting(commits, 600);
            othersWait.countDown();
            first.get();
            for (Future<?> other : others) {
                other.get();
            }
        }
        assertThat(batches).extracting(List::size).containsExactly(1, 256, 256, 88);
        assertThat(batches.stream().flatMap(List::stream)).hasSize(601).doesNotHaveDuplicates();
    }

    @Test
    void letsARefusedRowFailAlone() throws Exception {
        CountDownLatch firstIsWriting = new CountDownLatch(1);
        CountDownLatch othersWait = new CountDownLatch(1);
        try (GroupCommit<Integer> commits = new GroupCommit<>("test", PATIENCE, rows -> {
                    firstIsWriting.countDown();
                    await(othersWait);
                    if (rows.contains(13)) {
                        throw new IllegalStateException("13 is refused");
                    }
                    batches.add(rows);
                });
                ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = writers.submit(() -> commits.write(-1));
            await(firstIsWriting);
            List<Future<?>> others = IntStream.range(0, 32).<Future<?>>mapToObj(row -> writers.submit(() -> commits.write(row))).toList();
            untilWaiting(commits, 32);
            othersWait.countDown();
            first.get();
            for (int row = 0; row < 32; row++) {
                Future<?> written = others.get(row);
                if (row == 13) {
                    assertThatThrownBy(written::get).isInstanceOf(ExecutionException.class).hasRootCauseMessage("13 is refused");
                } else {
                    written.get();
                }
            }
        }
        assertThat(batches.stream().flatMap(List::stream)).hasSize(32).doesNotContain(13).doesNotHaveDuplicates();
    }

    @Test
    void doesNotTryEveryRowWhenTheDatabaseCannotBeReached() throws Exception {
        AtomicInteger attempts = new AtomicInteger();
        CountDownLatch firstIsWriting = new CountDownLatch(1);
        CountDownLatch othersWait = new CountDownLatch(1);
        try (GroupCommit<Integer> commits = new GroupCommit<>("test", PATIENCE, rows -> {
                    firstIsWriting.countDown();
                    await(othersWait);
                    attempts.incrementAndGet();
                    throw new IllegalStateException(new SQLTransientConnectionException("no connection"));
                });
                ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = writers.submit(() -> commits.write(0));
            await(firstIsWriting);
            List<Future<?>> others = IntStream.range(1, 100).<Future<?>>mapToObj(row -> writers.submit(() -> commits.write(row))).toList();
            untilWaiting(commits, 99);
            othersWait.countDown();
            assertThatThrownBy(first::get).hasRootCauseMessage("no connection");
            for (Future<?> other : others) {
                assertThatThrownBy(other::get).hasRootCauseMessage("no connection");
            }
        }
        assertThat(attempts).as("one for the first row, one for all others").hasValue(2);
    }

    @Test
    void tellsAWriterWhenThereIsNoRoom() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch writing = new CountDownLatch(1);
        try (GroupCommit<Integer> commits = new GroupCommit<>("test", Duration.ofMillis(1), 2, rows -> {
                    writing.countDown();
                    await(go);
                });
                ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> first = writers.submit(() -> commits.write(0));
            await(writing);
            List<Future<?>> waiting = List.of(writers.submit(() -> commits.write(1)), writers.submit(() -> commits.write(2)));
            untilWaiting(commits, 2);
            assertThatThrownBy(() -> commits.write(3)).isInstanceOf(OverloadedException.class).hasMessageContaining("2 rows are waiting");
            go.countDown();
            first.get();
            for (Future<?> written : waiting) {
                written.get();
            }
        }
    }

    @Test
    void writesWhatIsWaitingBeforeItEndsAndTakesNothingAfterwards() throws Exception {
        CountDownLatch firstIsWriting = new CountDownLatch(1);
        CountDownLatch closingBegan = new CountDownLatch(1);
        GroupCommit<Integer> commits = new GroupCommit<>("test", PATIENCE, rows -> {
            firstIsWriting.countDown();
            await(closingBegan);
            batches.add(rows);
        });
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            all.add(writers.submit(() -> commits.write(-1)));
            await(firstIsWriting);
            IntStream.range(0, 299).forEach(row -> all.add(writers.submit(() -> commits.write(row))));
            untilWaiting(commits, 299);
            Future<?> closing = writers.submit(commits::close);
            closingBegan.countDown();
            closing.get();
            for (Future<?> written : all) {
                written.get();
            }
        }
        assertThat(batches.stream().flatMap(List::stream)).hasSize(300);
        assertThatThrownBy(() -> commits.write(1)).isInstanceOf(OverloadedException.class).hasMessageContaining("shutting down");
    }

    private static void untilWaiting(GroupCommit<Integer> commits, int rows) {
        while (commits.waiting() < rows) {
            assertThat(Thread.currentThread().isInterrupted()).as("only " + commits.waiting() + " rows wait").isFalse();
            Thread.onSpinWait();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
