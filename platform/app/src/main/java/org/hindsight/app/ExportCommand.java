package org.hindsight.app;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hindsight.core.model.RefusedArtefactException;
import org.hindsight.core.model.UnknownVersionException;
import org.hindsight.core.transfer.RefusedFileException;
import org.hindsight.core.transfer.VersionTransfer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Writes a version as one signed file. */
@CommandLine.Command(
        name = "export",
        description = "Write a version as one signed file, to be imported elsewhere.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it is written", "1:it was refused, with the reason", "2:it could not be tried"},
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    private static final PrintStream ERR = System.err;

    @CommandLine.Parameters(paramLabel = "MODEL", description = "The assessment, such as heart.")
    private String model = "";

    @CommandLine.Parameters(paramLabel = "VERSION", description = "The version, such as v20260301_020003.")
    private String version = "";

    @CommandLine.Parameters(paramLabel = "FILE", description = "The file to write; it must not be there yet.")
    private Path file = Path.of("");

    @CommandLine.Mixin
    private Passphrase passphrase = new Passphrase();

    @CommandLine.Option(names = "--home", description = "Folder with data, models and plugins (default as for run).")
    private @Nullable Path home;

    @Override
    public Integer call() {
        return Maintenance.in(home, this::export);
    }

    private int export(ApplicationContext platform) {
        try {
            Files.createFile(file);
            platform.getBean(VersionTransfer.class).export(model, version, passphrase.orNull(), file);
            System.out.println("Written: " + file);
            return 0;
        } catch (FileAlreadyExistsException e) {
            ERR.println("The file " + file + " is there already. Name another one, or delete it.");
            return Maintenance.NOT_TRIED;
        } catch (UnknownVersionException | RefusedArtefactException | RefusedFileException e) {
            ERR.println(e.getMessage());
            return refused();
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be written: " + e, e);
        }
    }

    private int refused() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            ERR.println("The empty file " + file + " cannot be deleted: " + e);
        }
        return 1;
    }
}
