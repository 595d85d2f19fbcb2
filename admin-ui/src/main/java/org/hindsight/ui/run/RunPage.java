package org.hindsight.ui.run;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hindsight.core.model.LedgerEntry;
import org.hindsight.core.model.VersionDetail.AnonymityFigures;
import org.hindsight.core.retraining.Run;
import org.hindsight.core.retraining.RunLogLine;
import org.hindsight.core.retraining.Waiting;
import org.hindsight.ui.source.SeenSource;
import org.hindsight.ui.text.MetricWords;
import org.hindsight.ui.text.Times;
import org.hindsight.ui.text.When;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * The page of a run.
 *
 * @param line      the run
 * @param model     its model
 * @param modelHref the page of its model
 * @param headline  how it stands or ended, in a sentence
 * @param started   when a node took it; null while queued
 * @param node      which one; empty while queued
 * @param stages    the stages
 * @param log       the log, oldest first
 * @param decision  what the gate said; null before
 * @param rows      what became of the rows; empty before they were collected
 * @param privacy   how few people share their bands; empty when unknown
 * @param left      how long it will still take, in words; empty when unknown
 * @param waiting   the version that waits for an admin's decision after it; null for none
 * @param settled   what a person decided about it since, in a sentence; empty for nothing
 * @param serving   whether a version serves, which could be kept
 * @param compare   the page that compares its version with the champion; empty where there is nothing to compare
 * @param sources   what it saw of new sources
 */
record RunPage(
        RunLine line,
        String model,
        String modelHref,
        String headline,
        @Nullable When started,
        String node,
        List<StageLine> stages,
        List<LogLine> log,
        @Nullable DecisionCard decision,
        List<Rows> rows,
        String privacy,
        String left,
        @Nullable Waiting waiting,
        String settled,
        boolean serving,
        String compare,
        List<SeenSource> sources) {

    /** A stage; its state is done, now, todo or failed, and is told in words too. */
    record StageLine(int number, String name, String about, String state, String stateWords) {}

    /** A line of the log. */
    record LogLine(long number, String iso, String time, String message) {}

    /** How many rows became what. */
    record Rows(String label, String count) {}

    /**
     * The page.
     *
     * @param earlier  runs of the same model, newest first
     * @param champion the version that serves; null for none
     * @param ledger   the decisions about the model
     * @param sources  what it saw of new sources
     * @param hidden   how well the outcomes hid people; null before there is a version
     */
    static RunPage of(
            Run run,
            String model,
            String unit,
            List<RunLogLine> log,
            List<Run> earlier,
            @Nullable String champion,
            List<LedgerEntry> ledger,
            List<SeenSource> sources,
            @Nullable AnonymityFigures hidden,
            Words words,
            Clock clock) {
        Times times = new Times(words, clock);
        Waiting waiting = Waiting.of(run, ledger).orElse(null);
        return new RunPage(
                RunLine.of(run, model, words, clock),
                run.model(),
                "/admin/models/" + run.model(),
                headline(run, model, words),
                times.momentOrNull(run.startedAt()),
                run.node() == null ? "" : run.node(),
                stages(run, words),
                log.stream()
                        .map(line -> new LogLine(line.number(), line.at().toString(), times.clockTime(line.at()), line.message().in(words.locale())))
                        .toList(),
                DecisionCard.of(run.decision(), new MetricWords(words, unit), words),
                rows(run.counts(), words),
                privacy(run, hidden, words),
                TimeLeft.of(run, earlier, clock.instant()).map(left -> words.say("run.left", times.span(left))).orElse(""),
                waiting,
                settled(run, ledger, words, times),
                champion != null,
                compare(run, waiting, champion),
                sources);
    }

    private static String privacy(Run run, @Nullable AnonymityFigures hidden, Words words) {
        String shared = run.k() == null ? "" : words.say("run.k", run.k());
        return shared.isEmpty() || hidden == null ? shared : shared + " " + words.say("run.homogeneous", hidden.homogeneous(), hidden.classes());
    }

    /** Only of what waited once; what the gate decided alone is told by the decision. */
    private static String settled(Run run, List<LedgerEntry> ledger, Words words, Times times) {
        Waiting asked = Waiting.of(run, List.of()).orElse(null);
        return ledger.stream()
                .filter(entry -> asked != null && entry.decides(asked.version()))
                .findFirst()
                .map(entry -> words.say(
                        entry.tookOver() ? "run.settled.serves" : "run.settled.declined",
                        Objects.requireNonNullElse(entry.declined(), entry.version()), times.moment(entry.at()).text(), entry.actor(), entry.why().in(words.locale())))
                .orElse("");
    }

    private static String compare(Run run, @Nullable Waiting waiting, @Nullable String champion) {
        String made = waiting == null ? run.version() : waiting.version();
        return made == null || champion == null || made.equals(champion)
                ? ""
                : "/admin/models/" + run.model() + "/compare?versions=" + champion + "," + made;
    }

    private static String headline(Run run, String model, Words words) {
        return words.say("run.headline." + run.status().name(), model);
    }

    private static List<StageLine> stages(Run run, Words words) {
        List<StageLine> lines = new ArrayList<>();
        for (Run.Stage stage : Run.Stage.values()) {
            String state = state(run, stage);
            lines.add(new StageLine(
                    stage.ordinal() + 1,
                    words.say("stage." + stage.name()),
                    words.say("stage." + stage.name() + ".about"),
                    state,
                    words.say("stage.state." + state)));
        }
        return lines;
    }

    private static String state(Run run, Run.Stage stage) {
        Run.Stage reached = run.stage();
        if (reached == null || stage.compareTo(reached) > 0) {
            return run.status().ended() ? "skipped" : "todo";
        }
        if (stage.compareTo(reached) < 0) {
            return "done";
        }
        return switch (run.status()) {
            case QUEUED -> "todo";
            case RUNNING -> "now";
            case FAILED -> "failed";
            case CANCELLED -> "cancelled";
            default -> "done";
        };
    }

    private static List<Rows> rows(Run.@Nullable RunCounts counts, Words words) {
        if (counts == null) {
            return List.of();
        }
        return List.of(
                row("baseline", counts.baseline(), words),
                row("outcomes", counts.outcomes(), words),
                row("training", counts.training(), words),
                row("holdout", counts.holdout(), words),
                row("rejected", counts.rejected(), words),
                row("suppressed", counts.suppressed(), words));
    }

    private static Rows row(String what, long count, Words words) {
        return new Rows(words.say("rows." + what), words.figures().count(count));
    }
}
