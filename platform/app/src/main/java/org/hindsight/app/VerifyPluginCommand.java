package org.hindsight.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.apache.commons.io.FileUtils;
import org.hindsight.core.plugin.PluginFolders;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Tells whether a plugin's jar is fit to be dropped into a server, without a server. */
@CommandLine.Command(
        name = "verify-plugin",
        description = "Take a plugin's jar through the plugin host and the contract of the testkit; exit code 0 when it passes, else 1.",
        mixinStandardHelpOptions = true)
final class VerifyPluginCommand implements Callable<Integer> {

    /** Recursive trees need a deep stack, as in a retraining. */
    private static final long STACK_BYTES = 512L * 1024 * 1024;

    @CommandLine.Parameters(paramLabel = "JAR", description = "The plugin's jar.")
    private @Nullable Path jar;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Path given = jar;
        if (given == null || !Files.isRegularFile(given)) {
            spec.commandLine().getErr().println("There is no file " + given + ".");
            return 1;
        }
        Path folder = Files.createTempDirectory("hindsight-verify-");
        try {
            System.setProperty("hindsight.log-folder", folder.resolve("logs").toString());
            return passes(given, folder) ? 0 : 1;
        } finally {
            FileUtils.deleteDirectory(folder.toFile());
        }
    }

    private boolean passes(Path given, Path folder) throws Exception {
        PluginFolders folders = new PluginFolders(folder.resolve("shipped"), folder.resolve("dropped"), folder.resolve("private"));
        PluginVerification verification = new PluginVerification(folders, Clock.systemUTC(), spec.commandLine().getOut());
        FutureTask<Boolean> task = new FutureTask<>(() -> verification.passes(given));
        new Thread(null, task, "verification", STACK_BYTES).start();
        return task.get();
    }
}
