package org.hindsight.core.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.hindsight.core.database.DatabaseContract;
import org.hindsight.core.database.TestDatabase;
import org.junit.jupiter.api.Test;

class ClusterJobTest extends DatabaseContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.h2();
    }

    @Test
    void goesOnAfterItFailedUntilItIsClosed() {
        AtomicInteger times = new AtomicInteger();
        ClusterJob job = new ClusterJob("failing", Duration.ofMillis(10), () -> {
            times.incrementAndGet();
            throw new IllegalStateException("The mail server is on fire.");
        }, bean(ClusterLock.class));
        assertThat(times).hasValue(0);
        job.start();
        await().until(() -> times.get() > 2);
        assertThat(job.isClosing()).isFalse();
        job.close();
        assertThat(job.isClosing()).isTrue();
        int done = times.get();
        await().during(Duration.ofMillis(100)).until(() -> times.get() == done);
    }
}
