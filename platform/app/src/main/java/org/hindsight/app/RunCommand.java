package org.hindsight.app;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
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

    @Override
    public Integer call() throws InterruptedException {
        Home place = new Home(home != null ? home : Path.of(System.getProperty("hindsight.default-home", ".")));
        place.create();
        System.setProperty("hindsight.log-folder", place.data().resolve("logs").toString());
        OUT.println("Starting Hindsight in " + place.root() + " ...");
        CountDownLatch stopped = new CountDownLatch(1);
        ApplicationContext context = ApplicationContext.builder().properties(properties(place)).mainClass(Main.class).build();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            context.close();
            stopped.countDown();
        }, "shutdown"));
        try {
            context.start();
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

    private Map<String, Object> properties(Home place) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("hindsight.home", place.root().toString());
        if (port != null) {
            properties.put("micronaut.server.port", port);
        }
        return properties;
    }
}
