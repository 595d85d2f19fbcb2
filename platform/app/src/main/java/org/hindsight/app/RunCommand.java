package org.hindsight.app;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.commons.io.FileUtils;
import org.hindsight.app.demo.Demo;
import org.hindsight.app.demo.DemoHistory;
import org.hindsight.app.demo.DemoHome;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Starts the platform and keeps it running until it is told to stop. */
@CommandLine.Command(name = "run", description = "Start Hindsight.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    private static final PrintStream OUT = System.out;

    @CommandLine.Option(names = "--port", description = "Port to listen on (default: 8080).")
    private @Nullable Integer port;

    @CommandLine.Option(
            names = "--home",
            description = "Folder for data, models and plugins (default: HINDSIGHT_HOME, else the checkout or the unpacked distribution).")
    private @Nullable Path home;

    @CommandLine.Option(
            names = "--demo",
            description = "Show a living platform: six months of made-up people in a database that is thrown away at the end.")
    private boolean demo;

    @Override
    public Integer call() throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        try {
            Home place = place();
            place.create();
            System.setProperty("hindsight.log-folder", place.data().resolve("logs").toString());
            AtomicReference<@Nullable ApplicationContext> platform = new AtomicReference<>();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform.get(), place, stopped), "shutdown"));
            Map<String, Object> properties = demo ? demoProperties(place) : properties(place);
            OUT.println("Starting Hindsight in " + place.root() + " ...");
            ApplicationContext context = ApplicationContext.builder().properties(properties).mainClass(Main.class).build();
            platform.set(context);
            context.start();
            context.findBean(Demo.class).ifPresent(life -> life.live(OUT::println));
            EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
            OUT.println("Hindsight is ready: http://localhost:" + server.getPort() + "/");
            context.getBean(Startup.class).told().ifPresent(admin -> OUT.println("First admin: " + admin.email() + ", password: "
                    + admin.password() + " (shown once; also in " + admin.file() + ", delete it after signing in)"));
        } catch (RuntimeException e) {
            System.err.println("Hindsight could not start: " + Causes.inWords(e));
            LoggerFactory.getLogger(RunCommand.class).error("The start failed.", e);
            return 1;
        }
        stopped.await();
        return 0;
    }

    private Home place() {
        if (demo) {
            return new Home(home == null ? DemoHome.fresh() : DemoHome.in(home));
        }
        return Home.of(home);
    }

    private void stop(@Nullable ApplicationContext context, Home place, CountDownLatch stopped) {
        if (context != null) {
            context.close();
        }
        if (demo) {
            DemoHome.clear(place.root());
            if (home == null) {
                FileUtils.deleteQuietly(place.root().toFile());
            }
        }
        stopped.countDown();
    }

    private Map<String, Object> properties(Home place) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("hindsight.home", place.root().toString());
        if (port != null) {
            properties.put("micronaut.server.port", port);
        }
        return properties;
    }

    /** The months are there already or are made now, once; with plugins or baselines of one's own they are lived through at every start. */
    private Map<String, Object> demoProperties(Home place) {
        Map<String, Object> properties = properties(place);
        @Nullable Instant livedUntil = null;
        if (!place.holdsTheirOwn()) {
            DemoHistory history = demoHistory();
            if (!history.isCurrent()) {
                history.make(OUT::println);
            }
            livedUntil = history.copyTo(place.root());
        }
        properties.putAll(DemoHistory.settings(place.root(), livedUntil));
        return properties;
    }

    /** The months kept beside the build, or beside an unpacked distribution. */
    static DemoHistory demoHistory() {
        return new DemoHistory(
                Path.of(System.getProperty("hindsight.demo-history")), Path.of(System.getProperty("hindsight.distribution")), Clock.systemUTC());
    }
}
