package org.hindsight.bench.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * One run of all scenarios under all gates. Every trial has its own seed, so the same trial gives the same values, alone or among others.
 *
 * @param baseline how many baseline rows
 * @param run      its number
 */
record Trial(int baseline, int run) {

    static final List<Gatekeeper> GATEKEEPERS = List.of(
            new Gatekeeper.AreaBound("point estimate not lower (AUC)", 0, 0.5, false),
            new Gatekeeper.AreaBound("95 % paired bound > -0.02", -0.02, 0.05, false),
            new Gatekeeper.AreaBound("95 % paired bound > -0.05", -0.05, 0.05, false),
            new Gatekeeper.AreaBound("same, spending alpha/k², -0.02", -0.02, 0.05, true),
            new Gatekeeper.Rule("rule without step 4", false, false),
            new Gatekeeper.Rule("**whole rule**", true, false),
            new Gatekeeper.Rule("whole rule, shadow candidates", true, true));

    private static final Map<Scenario, List<Column>> OF_SCENARIO = Map.of(
            Scenario.NOISE, List.of(Column.share(Scenario.NOISE, "s.01", Course::steppedDown)),
            Scenario.BUG, List.of(Column.share(Scenario.BUG, "s.01", Course::steppedDown)),
            Scenario.RANDOM_FLIPS, List.of(Column.share(Scenario.RANDOM_FLIPS, "s.01", Course::steppedDown)),
            Scenario.SYSTEMATIC_FLIPS, List.of(
                    Column.share(Scenario.SYSTEMATIC_FLIPS, "b.02", Course::fellBehind),
                    Column.share(Scenario.SYSTEMATIC_FLIPS, "asked", Course::asked)),
            Scenario.IMPROVING, List.of(
                    Column.halfway(Scenario.IMPROVING), Column.share(Scenario.IMPROVING, "asked", Course::asked)),
            Scenario.SHIFT, List.of(Column.halfway(Scenario.SHIFT), Column.share(Scenario.SHIFT, "asked", Course::asked)));

    /** Whether one that is truly worse is ever promoted. */
    static final Column WORSE_PROMOTED = new Column("worse by 0.02 promoted", course -> 0, true);

    private static final List<Column> PAIRS = List.of(
            WORSE_PROMOTED,
            new Column("better by 0.02 promoted at", course -> 0, false),
            new Column("creep", course -> 0, true));

    /** All columns, in the order of a trial's values. */
    static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (Scenario scenario : Scenario.values()) {
            columns.addAll(OF_SCENARIO.get(scenario));
        }
        columns.addAll(PAIRS);
        return columns;
    }

    /** The values of all columns, gate by gate. */
    double[] values() {
        List<History> histories = new ArrayList<>();
        for (Scenario scenario : Scenario.values()) {
            histories.add(History.of(scenario, baseline, new SplittableRandom(1_000L * run + scenario.ordinal())));
        }
        List<Double> values = new ArrayList<>();
        for (Gatekeeper gatekeeper : GATEKEEPERS) {
            for (Scenario scenario : Scenario.values()) {
                Course course = Replay.of(histories.get(scenario.ordinal()), gatekeeper);
                OF_SCENARIO.get(scenario).forEach(column -> values.add(column.measure().applyAsDouble(course)));
            }
            Pair pair = Pair.of(baseline, new SplittableRandom(3_000_000L + run));
            values.add(pair.look(gatekeeper, false) <= History.LOOKS ? 1.0 : 0.0);
            values.add((double) pair.look(gatekeeper, true));
            values.add(Creep.endsLow(gatekeeper, baseline, new SplittableRandom(7_000L + run)) ? 1.0 : 0.0);
        }
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
