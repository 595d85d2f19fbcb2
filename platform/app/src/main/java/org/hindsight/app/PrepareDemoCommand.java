package org.hindsight.app;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.hindsight.app.demo.DemoHistory;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Lives through the months of the demo before somebody wants to see it. */
@CommandLine.Command(
        name = "prepare-demo",
        description = "Make up the six months that run --demo shows, so that it starts in seconds. Does nothing when this build has made them lately.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:they are there", "1:they could not be made"},
        mixinStandardHelpOptions = true)
final class PrepareDemoCommand implements Callable<Integer> {

    private static final PrintStream OUT = System.out;

    @Override
    public Integer call() {
        System.setProperty("hindsight.log-folder", System.getProperty("hindsight.demo-history") + "-logs");
        try {
            DemoHistory history = RunCommand.demoHistory();
            if (!history.isCurrent()) {
                history.make(OUT::println);
            }
            return 0;
        } catch (RuntimeException e) {
            System.err.println("The demo could not be prepared: " + Causes.inWords(e));
            LoggerFactory.getLogger(PrepareDemoCommand.class).error("The demo could not be prepared.", e);
            return 1;
        }
    }
}
