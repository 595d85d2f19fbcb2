package org.hindsight.app;

import picocli.CommandLine;

/** The command line: {@code hindsight run}, {@code hindsight reproduce}, {@code hindsight help} and so on. */
@CommandLine.Command(
        name = "hindsight",
        description = "Prediction models that learn from what really happened.",
        subcommands = {
            RunCommand.class, PrepareDemoCommand.class, ReproduceCommand.class, RescanCommand.class, ExportCommand.class, ImportCommand.class, BackupCommand.class,
            RestoreCommand.class, NewPasswordCommand.class, VerifyPluginCommand.class, VersionCommand.class, CommandLine.HelpCommand.class
        })
public final class Main implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    private Main() {}

    /** Runs the command given. */
    public static void main(String[] arguments) {
        // Before any Weka class loads: see WekaRuntime, which plugins use; the platform itself never touches Weka.
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main());
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }
}
