package org.hindsight.app;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.hindsight.app.demo.Demo;
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
        ApplicationContext context;
        CountDownLatch stopped = new CountDownLatch(1);
        try {
            Home place = place();
            place.create();
            System.setProperty("hindsight.log-folder", place.data().resolve("logs").toString());
            OUT.println("Starting Hindsight in " + place.root() + " ...");
            context = ApplicationContext.builder().properties(properties(place)).mainClass(Main.class).build();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(context, place, stopped), "shutdown"));
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

    private void stop(ApplicationContext context, Home place, CountDownLatch stopped) {
        context.close();
        if (demo) {
            DemoHome.clear(place.root());
        }
        stopped.countDown();
    }

    private Map<String, Object> properties(Home place) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("hindsight.home", place.root().toString());
        if (port != null) {
            properties.put("micronaut.server.port", port);
        }
        if (demo) {
            properties.put("hindsight.demo", true);
            // Half a year of trainings in a minute: every core helps, and figures by cross-validation may be rougher.
            properties.put("hindsight.retraining.threads", Runtime.getRuntime().availableProcessors());
            properties.put("hindsight.retraining.rows-of-one-repeat", 0);
            properties.put("datasources.default.url", "jdbc:h2:mem:demo;DB_CLOSE_DELAY=-1");
            properties.put("datasources.default.username", "demo");
            properties.put("datasources.default.password", "");
        }
        return properties;
    }
}
