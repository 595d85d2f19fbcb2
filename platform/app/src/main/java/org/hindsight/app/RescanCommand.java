package org.hindsight.app;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hindsight.core.model.Rescan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Takes up versions that lie on disk and are not in the database. */
@CommandLine.Command(
        name = "rescan",
        description = "Take up versions found on disk but not in the database. Their signatures are checked; none is promoted.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all is known now", "1:some were refused", "2:it could not be tried"},
        mixinStandardHelpOptions = true)
final class RescanCommand implements Callable<Integer> {

    @CommandLine.Option(names = "--home", description = "Folder with data, models and plugins (default as for run).")
    private @Nullable Path home;

    @Override
    public Integer call() {
        return Maintenance.in(home, RescanCommand::rescan);
    }

    private static int rescan(ApplicationContext platform) {
        Rescan.Found found = platform.getBean(Rescan.class).rescan();
        found.taken().forEach(version -> System.out.println("Taken up: " + version));
        found.refused().forEach(reason -> System.out.println("Refused: " + reason));
        found.drafts().forEach(version -> System.out.println(
                "Left alone: " + version + " (a run or an import is writing it, or died while it did; the server tidies up within a minute of its start)"));
        System.out.println(found.known() + " known before, " + found.taken().size() + " taken up, " + found.refused().size() + " refused.");
        return found.refused().isEmpty() ? 0 : 1;
    }
}
