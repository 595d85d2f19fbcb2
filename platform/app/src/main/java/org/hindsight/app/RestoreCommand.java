package org.hindsight.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hindsight.core.backup.RefusedBackupException;
import org.hindsight.core.backup.Restoration;
import org.hindsight.core.backup.Restoration.Restored;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Puts a backup into an empty home folder. */
@CommandLine.Command(
        name = "restore",
        description = "Put a backup into an empty home folder. Nothing that is there is ever overwritten.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it is restored", "1:it was refused, with the reason", "2:it could not be tried"},
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    private static final PrintStream ERR = System.err;

    @CommandLine.Parameters(paramLabel = "FILE", description = "What backup has written.")
    private Path file = Path.of("");

    @CommandLine.Option(names = "--home", description = "Folder to restore into (default as for run).")
    private @Nullable Path home;

    @CommandLine.Option(
            names = "--models",
            defaultValue = "${env:HINDSIGHT_MODELS}",
            description = "Folder for the versions, where several servers share one (default: HINDSIGHT_MODELS, else models in the home folder).")
    private @Nullable Path models;

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) {
            ERR.println("There is no file " + file + ".");
            return Maintenance.NOT_TRIED;
        }
        Home place = Home.of(home);
        try {
            Restored restored = Restoration.restore(file, place.folders(models == null ? place.models() : models));
            System.out.println("Restored into " + place.root() + ": " + restored.files() + " files of " + restored.made() + "."
                    + (restored.database() ? "" : " The database was a server of its own and is not among them."));
            return 0;
        } catch (RefusedBackupException e) {
            ERR.println(e.getMessage());
            return 1;
        } catch (IOException e) {
            ERR.println("The backup " + file + " cannot be restored into " + place.root() + ": " + e);
            return Maintenance.NOT_TRIED;
        }
    }
}
