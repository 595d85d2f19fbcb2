package org.hindsight.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.AssessmentPlugin;
import org.hindsight.plugin.Audience;
import org.hindsight.plugin.FeatureVector;
import org.hindsight.plugin.Notice;
import org.hindsight.plugin.Prediction.ClassPrediction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class LeaseTest {

    @TempDir
    Path folder;

    private HostFixture host;

    @BeforeEach
    void openHost() {
        host = new HostFixture(folder);
        drop("1.0.0");
    }

    @AfterEach
    void closeHost() {
        host.close();
    }

    @Test
    void keepsTheClassesOfAReplacedPluginUntilItIsClosed() {
        Lease lease = host.plugins.find("probe").orElseThrow().lease();
        ActivePlugin former = lease.plugin();

        drop("2.0.0");

        // Its first use, so the class is loaded from the former jar only now.
        assertThat(notices(former.plugin())).extracting(Notice::text).containsExactly("Of probe.LateLoaded");
        assertThat(host.copies()).hasSize(2);

        lease.close();

        assertThat(host.copies()).hasSize(1);
        assertThatThrownBy(former::plugin)
                .isInstanceOf(PluginUnloadedException.class)
                .hasMessageContaining("'probe' 1.0.0");
    }

    @Test
    void isRefusedOnceThePluginIsReplaced() {
        ActivePlugin former = host.plugins.find("probe").orElseThrow();
        Lease open = former.lease();

        drop("2.0.0");

        assertThatThrownBy(former::lease).isInstanceOf(PluginUnloadedException.class);
        assertThat(former.tryLease()).isEmpty();
        open.close();
        assertThat(former.tryLease()).isEmpty();
    }

    @Test
    void countsEachLeaseOnceHoweverOftenItIsClosed() {
        ActivePlugin probe = host.plugins.find("probe").orElseThrow();
        Lease first = probe.lease();
        Lease second = probe.lease();
        drop("2.0.0");

        first.close();
        first.close();

        assertThat(probe.plugin()).isNotNull();
        second.close();
        assertThatThrownBy(probe::plugin).isInstanceOf(PluginUnloadedException.class);
    }

    @Test
    void isHeldByTheBaselineStream() throws IOException {
        InputStream csv = host.plugins.find("probe").orElseThrow().openShippedBaseline();

        drop("2.0.0");

        assertThat(new String(csv.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(PluginJar.BASELINE);
        assertThat(host.copies()).hasSize(2);
        csv.close();
        assertThat(host.copies()).hasSize(1);
    }

    @Test
    void outlivesTheHost() {
        try (Lease lease = host.plugins.lease("probe").orElseThrow()) {
            host.plugins.close();

            assertThat(notices(lease.plugin().plugin())).hasSize(1);
        }
        assertThat(host.copies()).isEmpty();
    }

    @Test
    @Timeout(60)
    void losesNoCallWhileThePluginIsReplacedTwentyTimes() throws Exception {
        int threads = 4;
        AtomicBoolean stop = new AtomicBoolean();
        CyclicBarrier allStarted = new CyclicBarrier(threads + 1);
        try (ExecutorService callers = Executors.newFixedThreadPool(threads)) {
            List<Future<Long>> counts = Stream.generate(() -> callers.submit((Callable<Long>) () -> {
                        allStarted.await();
                        long calls = 0;
                        while (!stop.get()) {
                            callOnce();
                            calls++;
                        }
                        return calls;
                    }))
                    .limit(threads)
                    .toList();
            allStarted.await();
            for (int i = 1; i <= 20; i++) {
                drop("1.0." + i);
            }
            stop.set(true);

            for (Future<Long> count : counts) {
                assertThat(count.get(10, TimeUnit.SECONDS)).isPositive();
            }
        }
        assertThat(host.version("probe")).isEqualTo("1.0.20");
        assertThat(host.copies()).hasSize(1);
    }

    private void callOnce() throws IOException {
        try (Lease lease = host.plugins.lease("probe").orElseThrow()) {
            AssessmentPlugin plugin = lease.plugin().plugin();
            ClassPrediction prediction = (ClassPrediction)
                    plugin.trainer().read(InputStream.nullInputStream()).predict(FeatureVector.of(40, 0));
            if (prediction.probability(1) != 0.4 || notices(plugin).size() != 1) {
                throw new AssertionError("wrong answer " + prediction);
            }
        }
    }

    private static List<Notice> notices(AssessmentPlugin plugin) {
        Audience audience = new Audience(java.util.Locale.ENGLISH, "US", List.of(), new SettableClock());
        return plugin.notices(new Answers(Map.of()), audience);
    }

    private void drop(String version) {
        PluginJar.good("probe").version(version).into(host.dropped, "probe.jar");
        host.settle();
    }
}
