package org.hindsight.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.core.plugin.DisabledPlugins;
import org.hindsight.core.plugin.Lease;
import org.hindsight.core.plugin.PluginFolders;
import org.hindsight.core.plugin.PluginStatus;
import org.hindsight.core.plugin.Plugins;
import org.hindsight.plugin.AssessmentPlugin;
import org.hindsight.plugin.testkit.Check;
import org.hindsight.plugin.testkit.CheckResult;
import org.hindsight.plugin.testkit.CheckResult.State;
import org.hindsight.plugin.testkit.PluginChecks;

/** Takes a packaged plugin through the real host, into a class loader of its own, and then through every check of the contract. */
final class PluginVerification {

    private final PluginFolders folders;
    private final Clock clock;
    private final PrintWriter out;

    PluginVerification(PluginFolders folders, Clock clock, PrintWriter out) {
        this.folders = folders;
        this.clock = clock;
        this.out = out;
    }

    /** Prints what came of each check while they are made; whether none failed. */
    boolean passes(Path jar) throws IOException {
        out.println("Verifying " + jar + " with plugin API " + AssessmentPlugin.API_VERSION + " ...");
        try (Plugins host = new Plugins(folders, DisabledPlugins.inMemory(), clock, List.of())) {
            PluginStatus status = install(host, jar);
            Optional<Lease> lease = host.lease(status.id());
            if (lease.isEmpty()) {
                print(new CheckResult("isTakenByTheHost", State.FAILED, String.valueOf(status.reason())));
                return conclude(jar, Map.of(State.FAILED, 1));
            }
            try (Lease held = lease.get()) {
                print(new CheckResult("isTakenByTheHost", State.PASSED, ""));
                out.println("        plugin '" + status.id() + "' " + status.version() + ", needs plugin API " + status.apiVersion()
                        + ", sha256 " + status.sha256());
                return conclude(jar, check(held.plugin(), jar));
            }
        }
    }

    private static PluginStatus install(Plugins host, Path jar) throws IOException {
        try (InputStream content = Files.newInputStream(jar)) {
            return host.install(jar.getFileName().toString(), content);
        }
    }

    private Map<State, Integer> check(ActivePlugin active, Path jar) {
        Map<State, Integer> counts = new EnumMap<>(State.class);
        counts.put(State.PASSED, 1);
        PluginChecks checks = PluginChecks.of(active.plugin(), active::openShippedBaseline, Optional.of(jar));
        for (Check check : checks.all()) {
            CheckResult result = check.result();
            counts.merge(result.state(), 1, Integer::sum);
            print(result);
        }
        return counts;
    }

    private void print(CheckResult result) {
        String words = result.name().replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        out.printf("%-7s %s%n", result.state() == State.PASSED ? "ok" : result.state().name(), words);
        result.message().lines().forEach(line -> out.println("        " + line));
        out.flush();
    }

    private boolean conclude(Path jar, Map<State, Integer> counts) {
        int failed = counts.getOrDefault(State.FAILED, 0);
        int passed = counts.getOrDefault(State.PASSED, 0);
        out.println(failed == 0
                ? "All " + passed + " checks passed: " + jar.getFileName() + " can be dropped into a server."
                : passed + " checks passed, " + failed + " failed: " + jar.getFileName() + " is not ready.");
        out.flush();
        return failed == 0;
    }
}
