package org.hindsight.app;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hindsight.core.assessment.UnknownAssessmentException;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.transfer.RefusedFileException;
import org.hindsight.core.transfer.VersionTransfer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Takes in a version that was written by {@link ExportCommand} or over HTTP. */
@CommandLine.Command(
        name = "import",
        description = "Take in an exported version. Its signature is checked; it is marked as trained elsewhere and not promoted.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:it is taken in", "1:it was refused, with the reason", "2:it could not be tried"},
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private static final PrintStream ERR = System.err;

    @CommandLine.Parameters(paramLabel = "FILE", description = "The exported file; it tells which model it is of.")
    private Path file = Path.of("");

    @CommandLine.Mixin
    private Passphrase passphrase = new Passphrase();

    @CommandLine.Option(names = "--home", description = "Folder with data, models and plugins (default as for run).")
    private @Nullable Path home;

    @Override
    public Integer call() {
        if (!Files.isRegularFile(file)) {
            ERR.println("There is no file " + file + ".");
            return Maintenance.NOT_TRIED;
        }
        return Maintenance.in(home, this::take);
    }

    private int take(ApplicationContext platform) {
        try (InputStream content = Files.newInputStream(file)) {
            ModelVersion taken = platform.getBean(VersionTransfer.class).take(null, content, passphrase.orNull());
            System.out.println("Taken in: " + taken.assessment() + " " + taken.version() + ". A person promotes it, or nobody does.");
            return 0;
        } catch (RefusedFileException | UnknownAssessmentException e) {
            ERR.println(e.getMessage());
            return 1;
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be taken in: " + e, e);
        }
    }
}
