package org.hindsight.core.cluster;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import net.javacrumbs.shedlock.core.ClockProvider;
import net.javacrumbs.shedlock.core.DefaultLockingTaskExecutor;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockingTaskExecutor;
import net.javacrumbs.shedlock.provider.jdbc.JdbcLockProvider;
import net.javacrumbs.shedlock.support.KeepAliveLockProvider;
import org.hindsight.core.database.Ending;

/**
 * Lets one node at a time do a job. The lock is kept alive for as long as the job takes and is free half a minute after its node died. It compares
 * the real clocks of nodes, also where the platform's own clock is another one, so a job that must never be done twice, by whatever clock, has to be fenced in the database as well.
 */
@Singleton
@Requires(beans = DataSource.class)
public class ClusterLock {

    /** The shortest that can be kept alive. */
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private static final Duration GRACE = Duration.ofSeconds(3);

    private final ScheduledExecutorService keeper =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("cluster-lock").factory());
    private final LockingTaskExecutor executor;

    ClusterLock(DataSource database) {
        // The lock's own connection: it must be seen by other nodes at once, whatever transaction its caller is in.
        JdbcLockProvider locks = new JdbcLockProvider(DelegatingDataSource.unwrapDataSource(database));
        executor = new DefaultLockingTaskExecutor(new KeepAliveLockProvider(locks, keeper));
    }

    /** Does a job unless another node is doing it. */
    public void once(String job, Runnable work) {
        executor.executeWithLock(work, new LockConfiguration(ClockProvider.now(), job, AT_MOST, Duration.ZERO));
    }

    @PreDestroy
    void close() {
        Ending.of(keeper, GRACE);
    }
}
