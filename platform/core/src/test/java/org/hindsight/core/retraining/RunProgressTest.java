package org.hindsight.core.retraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import org.hindsight.core.database.DatabaseContract;
import org.hindsight.core.database.TestDatabase;
import org.hindsight.core.message.Message;
import org.hindsight.plugin.TrainingContext;
import org.junit.jupiter.api.Test;

/** How a run tells how far it is, and learns that it should stop. */
class RunProgressTest extends DatabaseContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.h2();
    }

    @Test
    void growsFromStageToStageAndWithinEach() {
        RunProgress progress = progress("grows");
        List<Double> told = new ArrayList<>();
        for (Run.Stage stage : Run.Stage.values()) {
            progress.enter(stage, Message.plain("In " + stage + "."));
            told.add(run(progress).progress());
            progress.at(0.5);
            progress.beat();
            told.add(run(progress).progress());
            assertThat(run(progress)).extracting(RunRow::stage, RunRow::message).containsExactly(stage.name(), "In " + stage + ".");
        }
        assertThat(told).isSorted().doesNotHaveDuplicates().first().isEqualTo(0.0);
        assertThat(told.getLast()).isLessThan(1);
    }

    @Test
    void tellsATrainerThatTheRunWasCancelledAndStopsAtTheNextCheck() {
        RunProgress progress = progress("cancelled");
        TrainingContext context = progress.trainingContext(7, 2);
        progress.enter(Run.Stage.TRAIN, Message.of("run.stage.train"));
        context.progress(2, "Nearly there.");
        assertThat(context.cancelled()).isFalse();

        runs().requestCancel(progress.runId());
        progress.beat();

        assertThat(context.cancelled()).isTrue();
        assertThat(run(progress)).extracting(RunRow::message, RunRow::progress).containsExactly("Nearly there.", 0.75);
        assertThatThrownBy(progress::check).isInstanceOf(CancellationException.class).hasMessageContaining("cancelled");
        assertThatThrownBy(() -> progress.at(0.1)).isInstanceOf(CancellationException.class);
        assertThat(progress.lost()).isFalse();
    }

    @Test
    void learnsThatAnotherNodeHasTheRun() {
        RunProgress progress = progress("lost");
        runs().requeue(progress.runId(), progress.epoch(), "Queued again.", null);

        progress.beat();

        assertThat(progress.lost()).isTrue();
        assertThatThrownBy(() -> progress.enter(Run.Stage.MERGE, Message.of("run.stage.merge"))).isInstanceOf(CancellationException.class).hasMessageContaining("Another node");
        assertThat(run(progress).message()).isEqualTo("Queued again.");
    }

    @Test
    void cutsALineThatIsTooLongForTheLog() {
        RunProgress progress = progress("long");

        progress.log(Message.plain("x".repeat(3000)));

        assertThat(bean(RunLogRepository.class).findByRunIdAndIdGreaterThanOrderById(progress.runId(), 0))
                .singleElement()
                .satisfies(line -> assertThat(line.message()).hasSize(2000).endsWith("..."));
    }

    @Test
    void keepsWhatItSaysForReadersOfEveryLanguage() {
        RunProgress progress = progress("worded");
        progress.enter(Run.Stage.TRAIN, Message.of("run.stage.train"));
        progress.log(Message.of("run.counted", 1408, 300));

        Run run = bean(RunStore.class).toRun(run(progress));
        assertThat(run.message()).hasToString("Training.");
        assertThat(run.message().in(Locale.of("es"))).isEqualTo("Se entrena.");
        progress.trainingContext(7, 2).progress(0.5, locale -> locale.getLanguage().equals("es") ? "Creciendo" : "Growing");
        progress.beat();
        Run later = bean(RunStore.class).toRun(run(progress));
        assertThat(later.message()).as("of a plugin").hasToString("Growing");
        assertThat(later.message().in(Locale.of("es"))).isEqualTo("Creciendo");
        assertThat(run.reason().in(Locale.of("es"))).as("from before there were messages").isEqualTo("asked");
        assertThat(bean(RunLogRepository.class).findByRunIdAndIdGreaterThanOrderById(progress.runId(), 0))
                .extracting(line -> bean(RunStore.class).toLine(line).message())
                .containsExactly(Message.of("run.counted", 1408, 300));
    }

    @Test
    void addsNothingToTheLogOfARunThatAnotherNodeHas() {
        RunProgress progress = progress("silent");
        progress.log(Message.plain("Mine."));
        runs().requeue(progress.runId(), progress.epoch(), "Queued again.", null);

        progress.log(Message.plain("Not mine any more."));

        assertThat(bean(RunLogRepository.class).findByRunIdAndIdGreaterThanOrderById(progress.runId(), 0))
                .extracting(RunLogRow::message)
                .containsExactly("Mine.");
        assertThat(progress.lost()).isTrue();
    }

    private RunProgress progress(String assessment) {
        RunRow queued = runs().save(RunRows.queued(assessment, "manual", "asked", null, clock.instant()));
        runs().claim(queued.number(), "node", clock.instant(), "Starting.", null);
        return new RunProgress(queued.number(), 1, runs(), bean(RunLogRepository.class), bean(RunStore.class), clock);
    }

    private RunRow run(RunProgress progress) {
        return runs().findById(progress.runId()).orElseThrow();
    }

    private RunRepository runs() {
        return bean(RunRepository.class);
    }
}
