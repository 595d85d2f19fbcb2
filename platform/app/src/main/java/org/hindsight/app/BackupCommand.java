package org.hindsight.app;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hindsight.core.backup.Backup;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Writes everything of an installation into one file. */
@CommandLine.Command(
        name = "backup",
        description = "Write everything of an installation into one file: database, secret, versions, plugins, baselines. A running server does it every"
                + " night where HINDSIGHT_BACKUP_FOLDER is set.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it is written", "2:it could not be written"},
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    private static final PrintStream ERR = System.err;

    @CommandLine.Parameters(paramLabel = "FILE", description = "The file to write; it must not be there yet.")
    private Path file = Path.of("");

    @CommandLine.Option(names = "--home", description = "Folder with data, models and plugins (default as for run).")
    private @Nullable Path home;

    @Override
    public Integer call() {
        return Maintenance.in(home, this::write);
    }

    private int write(ApplicationContext platform) {
        Backup backup = platform.getBean(Backup.class);
        try {
            backup.write(file);
        } catch (FileAlreadyExistsException e) {
            ERR.println("The file " + file + " is there already. Name another one, or delete it.");
            return Maintenance.NOT_TRIED;
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be written: " + e, e);
        }
        System.out.println("Written: " + file + (backup.holdsDatabase() ? "" : ". The database is a server of its own and not in it."));
        return 0;
    }
}
