package org.hindsight.bench.gate;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Prints what gates do in simulated worlds, as Markdown tables. {@code GateEvidence RUNS BASELINE...}: runs a cell (300
 * take some minutes on two cores) and numbers of baseline rows.
 */
public final class GateEvidence {

    private static final List<Gatekeeper> GATEKEEPERS = List.of(
            new Gatekeeper.AreaBound("point estimate not lower (AUC)", 0, 0.5, false),
            new Gatekeeper.AreaBound("95 % paired bound > -0.02", -0.02, 0.05, false),
            new Gatekeeper.AreaBound("95 % paired bound > -0.05", -0.05, 0.05, false),
            new Gatekeeper.AreaBound("same, spending alpha/k², -0.02", -0.02, 0.05, true),
            new Gatekeeper.Rule("steps 1-3, 5", false, false),
            new Gatekeeper.Rule("whole rule", true, false),
            new Gatekeeper.Rule("whole rule, shadow candidates", true, true));

    private GateEvidence() {}

    /** Runs the simulation and prints its tables. */
    public static void main(String[] arguments) {
        int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 300;
        int[] baselines = arguments.length > 1
                ? IntStream.range(1, arguments.length).map(i -> Integer.parseInt(arguments[i])).toArray()
                : new int[] {300, 1500};
        for (int baseline : baselines) {
            System.out.println(table(runs, baseline));
        }
    }

    /** A column: what is counted in which scenario. */
    private record Column(Scenario scenario, String measure, Function<List<Course>, String> cell) {}

    private static final List<Column> COLUMNS = List.of(
            new Column(Scenario.NOISE, "s.01", courses -> share(courses, Course::steppedDown)),
            new Column(Scenario.BUG, "s.01", courses -> share(courses, Course::steppedDown)),
            new Column(Scenario.RANDOM_FLIPS, "s.01", courses -> share(courses, Course::steppedDown)),
            new Column(Scenario.SYSTEMATIC_FLIPS, "b.02", courses -> share(courses, Course::fellBehind)),
            new Column(Scenario.SYSTEMATIC_FLIPS, "asked", courses -> share(courses, Course::asked)),
            new Column(Scenario.IMPROVING, "t50", GateEvidence::halfway),
            new Column(Scenario.IMPROVING, "asked", courses -> share(courses, Course::asked)),
            new Column(Scenario.SHIFT, "t50", GateEvidence::halfway),
            new Column(Scenario.SHIFT, "asked", courses -> share(courses, Course::asked)));

    private static String table(int runs, int baseline) {
        Map<Scenario, List<List<Course>>> courses = new EnumMap<>(Scenario.class);
        for (Scenario scenario : Scenario.values()) {
            courses.put(scenario, courses(scenario, runs, baseline));
        }
        StringBuilder table = new StringBuilder("\n" + baseline + " baseline rows, " + runs + " runs:\n\n| Gate |");
        COLUMNS.forEach(column ->
                table.append(' ').append(column.scenario().title()).append(' ').append(column.measure()).append(" |"));
        table.append(" creep |\n|---|").append("---|".repeat(COLUMNS.size() + 1)).append('\n');
        for (int gate = 0; gate < GATEKEEPERS.size(); gate++) {
            int position = gate;
            table.append("| ").append(GATEKEEPERS.get(gate).title()).append(" |");
            for (Column column : COLUMNS) {
                List<Course> ofGate = courses.get(column.scenario()).stream().map(run -> run.get(position)).toList();
                table.append(' ').append(column.cell().apply(ofGate)).append(" |");
            }
            table.append(' ').append(share(creeps(GATEKEEPERS.get(gate), runs, baseline))).append(" |\n");
        }
        return table.toString();
    }

    private static String halfway(List<Course> courses) {
        int[] halfway = courses.stream().mapToInt(Course::halfway).sorted().toArray();
        return Integer.toString(halfway[halfway.length / 2]);
    }

    /** By run and gatekeeper; every run has its own seed, so that the number of threads does not matter. */
    private static List<List<Course>> courses(Scenario scenario, int runs, int baseline) {
        return IntStream.range(0, runs)
                .parallel()
                .mapToObj(run -> {
                    SplittableRandom random = new SplittableRandom(1_000L * run + scenario.ordinal());
                    History history = History.of(scenario, baseline, random);
                    return GATEKEEPERS.stream().map(keeper -> Replay.of(history, keeper)).toList();
                })
                .toList();
    }

    private static String share(List<Course> courses, Predicate<Course> happened) {
        return share(courses.stream().filter(happened).count() / (double) courses.size());
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.2f", share);
    }

    private static double creeps(Gatekeeper gatekeeper, int runs, int baseline) {
        return IntStream.range(0, runs)
                        .parallel()
                        .filter(run -> Creep.endsLow(gatekeeper, baseline, new SplittableRandom(7_000L + run)))
                        .count()
                / (double) runs;
    }
}
