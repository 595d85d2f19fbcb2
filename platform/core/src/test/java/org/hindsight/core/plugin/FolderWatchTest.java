package org.hindsight.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FolderWatchTest {

    @TempDir
    Path folder;

    @Test
    void looksAgainAndAgainWithoutAnyReport() throws InterruptedException {
        Semaphore looks = new Semaphore(0);
        try (FolderWatch _ = FolderWatch.start(folder, looks::release)) {
            assertThat(looks.tryAcquire(2, 20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void watchesOnAfterALookThatFailed() throws InterruptedException {
        Semaphore looks = new Semaphore(0);
        try (FolderWatch _ = FolderWatch.start(folder, () -> {
            looks.release();
            throw new IllegalStateException("this look fails");
        })) {
            assertThat(looks.tryAcquire(2, 20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void bringsDroppedReplacedAndDeletedJarsIntoEffectByItself() throws InterruptedException, IOException {
        BlockingQueue<String> news = new LinkedBlockingQueue<>();
        Path dropped = folder.resolve("plugins");
        PluginFolders folders = new PluginFolders(folder.resolve("shipped"), dropped, folder.resolve("private"));
        try (Plugins plugins = new Plugins(folders, DisabledPlugins.inMemory(), Clock.systemUTC(),
                List.of(telling(news)))) {
            plugins.start();

            PluginJar.good("probe").into(dropped, "probe.jar");
            assertThat(news.poll(10, TimeUnit.SECONDS)).isEqualTo("loaded probe 1.0.0");
            PluginJar.good("probe").version("2.0.0").into(dropped, "probe.jar");
            assertThat(news.poll(10, TimeUnit.SECONDS)).isEqualTo("loaded probe 2.0.0");
            Files.delete(dropped.resolve("probe.jar"));
            assertThat(news.poll(10, TimeUnit.SECONDS)).isEqualTo("unloaded probe");
        }
    }

    private static PluginListener telling(BlockingQueue<String> news) {
        return new PluginListener() {
            @Override
            public void loaded(ActivePlugin plugin) {
                news.add("loaded " + plugin);
            }

            @Override
            public void unloaded(String id) {
                news.add("unloaded " + id);
            }
        };
    }
}
