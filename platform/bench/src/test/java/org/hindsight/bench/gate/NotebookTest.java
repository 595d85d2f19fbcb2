package org.hindsight.bench.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotebookTest {

    private static final int VALUES = Trial.columns().size() * Trial.GATEKEEPERS.size();

    @TempDir
    Path folder;

    @Test
    void goesOnWhereItWasStopped() throws IOException {
        Path file = folder.resolve("evidence.tsv");
        Notebook.open(file).add(new Trial(300, 7), values(1));
        Files.writeString(file, "300\t8\t1.0\t0.0", StandardOpenOption.APPEND);

        Notebook again = Notebook.open(file);

        assertThat(again.holds(new Trial(300, 7))).isTrue();
        assertThat(again.holds(new Trial(300, 8))).isFalse();
        assertThat(again.holds(new Trial(1500, 7))).isFalse();
    }

    @Test
    void tellsSharesAndMediansOfWhatItHolds() throws IOException {
        Notebook notebook = Notebook.open(folder.resolve("evidence.tsv"));
        notebook.add(new Trial(300, 1), values(0));
        notebook.add(new Trial(300, 2), values(1));
        notebook.add(new Trial(300, 3), values(1));

        assertThat(notebook.table(300))
                .startsWith("300 baseline rows, 3 runs:\n\n| Gate | harmless noise s.01 |")
                .contains("| **whole rule** | 0.67 | 0.67 | 0.67 | 0.67 | 0.67 | 1 | 0.67 | 1 | 0.67 | 0.67 | 1 | 0.67 |");
    }

    @Test
    void tellsHowOftenThePlatformsGateLetTheWorseOneIn() throws IOException {
        Notebook notebook = Notebook.open(folder.resolve("evidence.tsv"));
        notebook.add(new Trial(300, 1), values(0));
        notebook.add(new Trial(300, 2), values(1));

        assertThat(notebook.promises(300)).containsExactly(
                new Promise("**whole rule**", 1, 2), new Promise("whole rule, shadow candidates", 1, 2));
    }

    @Test
    void refusesWhatAnotherSimulationWrote() throws IOException {
        Path file = Files.writeString(folder.resolve("evidence.tsv"), "noise\tpoint estimate\n");

        assertThatIllegalStateException().isThrownBy(() -> Notebook.open(file)).withMessageContaining("another simulation");
    }

    @Test
    void thePairIsTrulyTwoHundredthsApart() {
        SplittableRandom random = new SplittableRandom(5);
        World world = World.random(new SplittableRandom(5));
        Pair pair = Pair.of(300, random);

        assertThat(world.areaOf(pair.better()) - world.areaOf(pair.worse())).isBetween(0.0199, 0.0201);
        assertThat(pair.look(new Gatekeeper.AreaBound("all", -1, 0.5, false), false)).isEqualTo(1);
        assertThat(pair.look(new Gatekeeper.AreaBound("none", 1, 0.5, false), true)).isEqualTo(History.LOOKS + 1);
    }

    private static double[] values(double value) {
        double[] values = new double[VALUES];
        Arrays.fill(values, value);
        return values;
    }
}
