package org.hindsight.bench.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Prints what gates do in simulated worlds, as Markdown tables: {@code GateEvidence RUNS BASELINES MINUTES FILE}, such as
 * {@code 300 300,1500 25 gate-evidence.tsv}. It stops after the minutes and prints what there is by then; called again with the same file it
 * goes on where it stopped. It fails when the gate of the platform breaks its {@link Promise}.
 */
public final class GateEvidence {

    private final Clock clock = Clock.systemUTC();
    private final Notebook notebook;
    private final Instant end;

    private GateEvidence(Notebook notebook, Duration time) {
        this.notebook = notebook;
        this.end = clock.instant().plus(time);
    }

    /** Runs the simulation and prints its tables. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length != 4) {
            throw new IllegalArgumentException("Say how many runs, which numbers of baseline rows, how many minutes at most and which file, such"
                    + " as: 300 300,1500 25 gate-evidence.tsv");
        }
        int runs = Integer.parseInt(arguments[0]);
        int[] baselines = Arrays.stream(arguments[1].split(",")).mapToInt(Integer::parseInt).toArray();
        Notebook notebook = Notebook.open(Path.of(arguments[3]));
        new GateEvidence(notebook, Duration.ofMinutes(Long.parseLong(arguments[2]))).measure(runs, baselines);
        boolean broken = false;
        for (int baseline : baselines) {
            System.out.println("\n" + notebook.table(baseline));
            for (Promise promise : notebook.promises(baseline)) {
                System.out.println(promise);
                broken |= promise.verdict() == Promise.Verdict.BROKEN;
            }
        }
        System.exit(broken ? 1 : 0);
    }

    private void measure(int runs, int[] baselines) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            trials(runs, baselines).forEach(trial -> threads.execute(() -> measure(trial)));
            threads.shutdown();
            threads.awaitTermination(1, TimeUnit.DAYS);
        }
    }

    /** What is missing, the numbers of baseline rows in turn, so that all have equally many runs whenever it stops. */
    private List<Trial> trials(int runs, int[] baselines) {
        List<Trial> trials = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            for (int baseline : baselines) {
                trials.add(new Trial(baseline, run));
            }
        }
        trials.removeIf(notebook::holds);
        return trials;
    }

    private void measure(Trial trial) {
        if (clock.instant().isAfter(end)) {
            return;
        }
        try {
            notebook.add(trial, trial.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
