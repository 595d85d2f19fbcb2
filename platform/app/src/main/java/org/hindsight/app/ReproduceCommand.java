package org.hindsight.app;

import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.hindsight.core.retraining.Reproduction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Trains a version once more and tells whether the same comes out of it. */
@CommandLine.Command(
        name = "reproduce",
        description = "Train a version again from its provenance, and compare data and answers bit by bit.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the same data and the same answers", "1:other data or other answers", "2:it could not be tried"},
        mixinStandardHelpOptions = true)
final class ReproduceCommand implements Callable<Integer> {

    @CommandLine.Parameters(paramLabel = "MODEL", description = "The assessment, such as heart.")
    private String model = "";

    @CommandLine.Parameters(paramLabel = "VERSION", description = "The version, such as v20260301_020003.")
    private String version = "";

    @CommandLine.Option(names = "--home", description = "Folder with data, models and plugins (default as for run).")
    private @Nullable Path home;

    @Override
    public Integer call() {
        return Maintenance.in(home, this::reproduce);
    }

    private int reproduce(ApplicationContext platform) {
        Reproduction.Report report = platform.getBean(Reproduction.class).reproduce(model, version);
        report.findings().forEach(System.out::println);
        return switch (report.verdict()) {
            case IDENTICAL -> 0;
            case DIFFERENT -> 1;
            case IMPOSSIBLE -> Maintenance.NOT_TRIED;
        };
    }
}
