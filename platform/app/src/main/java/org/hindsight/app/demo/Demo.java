package org.hindsight.app.demo;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.hindsight.core.dataset.Baselines;
import org.hindsight.core.followup.FollowUps;
import org.hindsight.core.followup.ReminderWatch;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.model.ServingModels;
import org.hindsight.core.model.Versions;
import org.hindsight.core.outcome.Outcomes;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.core.plugin.Plugins;
import org.hindsight.core.prediction.Caller;
import org.hindsight.core.prediction.PredictionRequest;
import org.hindsight.core.prediction.Predictions;
import org.hindsight.core.quality.DataQuality;
import org.hindsight.core.retraining.HelpingWorker;
import org.hindsight.core.retraining.Promotions;
import org.hindsight.core.retraining.Retraining;
import org.hindsight.core.retraining.Run;
import org.hindsight.core.trigger.TriggerWatch;
import org.hindsight.plugin.FollowUp;
import org.jspecify.annotations.Nullable;

/**
 * Lives through six months: people answer, most of them report what happened when the follow-up is due, the models are retrained every month,
 * whoever wished it gets a
 * message, and in the last week the data are measured every morning and the triggers of one night fire. A life that ended some days ago goes on.
 */
@Singleton
@Requires(property = "hindsight.demo", value = "true")
public final class Demo {

    /** How long before now the demo begins. */
    public static final Duration SPAN = Duration.ofDays(186);

    private static final Duration MONTH = Duration.ofDays(30);

    /** How long before its end a life was trained last. */
    private static final Duration SINCE_TRAINING = Duration.ofDays(6);

    /** The mornings before today on which the data are measured. */
    private static final int MORNINGS = 7;

    private static final int MONTHS = 6;

    /** People a month; an assessment that is not named here has {@link #USUALLY}. */
    private static final Map<String, Integer> PEOPLE =
            Map.of("clinic-wait", 150, "student-dropout", 80, "ppd", 70, "heart", 50, "diabetes", 55, "parkinsons", 20);

    private static final int USUALLY = 40;

    /** The share of people who tell what happened; the clinic's queue measures nearly every wait. */
    private static final double FEEDBACK = 0.6;

    private static final double MEASURED = 0.95;

    /** The share of people who wish to be asked, and of mailboxes that do not exist. */
    private static final double WISHES = 0.5;

    private static final double GONE = 0.08;

    /** Nobody waits for years in a demo: who is asked much later tells as soon as they know. */
    private static final Duration AT_LATEST = Duration.ofDays(42);

    /** The one model whose history shows an admin at work. */
    private static final String OVERRULED = "diabetes";
    private static final Message MARK = Message.of("demo.mark");

    private final DemoClock clock;
    private final Plugins plugins;
    private final Baselines baselines;
    private final Predictions predictions;
    private final Outcomes outcomes;
    private final Retraining retraining;
    private final HelpingWorker helper;
    private final Versions versions;
    private final ServingModels serving;
    private final Promotions promotions;
    private final DataQuality quality;
    private final FollowUps followUps;
    private final @Nullable TriggerWatch triggers;
    private final @Nullable ReminderWatch reminders;
    private final boolean goesOn;

    Demo(
            DemoClock clock,
            Plugins plugins,
            Baselines baselines,
            Predictions predictions,
            Outcomes outcomes,
            Retraining retraining,
            HelpingWorker helper,
            Versions versions,
            ServingModels serving,
            Promotions promotions,
            DataQuality quality,
            FollowUps followUps,
            @Nullable TriggerWatch triggers,
            @Nullable ReminderWatch reminders,
            @Value("${hindsight.demo-lived-until:}") String livedUntil) {
        this.clock = clock;
        this.plugins = plugins;
        this.baselines = baselines;
        this.predictions = predictions;
        this.outcomes = outcomes;
        this.retraining = retraining;
        this.helper = helper;
        this.versions = versions;
        this.serving = serving;
        this.promotions = promotions;
        this.quality = quality;
        this.followUps = followUps;
        this.triggers = triggers;
        this.reminders = reminders;
        this.goesOn = !livedUntil.isBlank();
    }

    /** Something that happens, and may have consequences. */
    private record Happening(Instant at, Runnable what) {}

    /**
     * Lives through it all; returns when the clock shows the real time.
     *
     * @param tell is told of every month
     */
    public void live(Consumer<String> tell) {
        if (triggers != null) {
            triggers.pause();
        }
        if (!goesOn) {
            tell.accept("Making up six months of people and outcomes for " + plugins.active().size() + " models ...");
        }
        awaitRuns(retraining.newestOfEach().values());
        Instant start = clock.instant();
        Queue<Happening> ahead = new PriorityQueue<>(Comparator.comparing(Happening::at));
        planPeople(start, ahead);
        planTrainings(start, ahead, tell);
        planMornings(start, ahead);
        planNight(start, ahead);
        for (Happening next = ahead.poll(); next != null; next = ahead.poll()) {
            clock.forwardTo(next.at());
            next.what().run();
        }
        clock.live();
        if (triggers != null) {
            triggers.resume();
        }
    }

    private void planTrainings(Instant start, Queue<Happening> ahead, Consumer<String> tell) {
        Instant trained = goesOn ? start.minus(SINCE_TRAINING) : start;
        List<Instant> months = Stream.iterate(trained.plus(MONTH), at -> at.isBefore(clock.today()), at -> at.plus(MONTH)).toList();
        for (int i = 0; i < months.size(); i++) {
            String told = "Month " + (i + 1) + " of " + months.size() + (goesOn ? " since then ..." : " ...");
            ahead.add(new Happening(months.get(i), () -> {
                tell.accept(told);
                retrainAll();
            }));
        }
        if (!goesOn && plugins.find(OVERRULED).isPresent()) {
            Instant weekAfter = start.plus(MONTH.multipliedBy(4)).plus(Duration.ofDays(7));
            ahead.add(new Happening(weekAfter, () -> overrule(weekAfter, ahead)));
        }
    }

    private void planPeople(Instant start, Queue<Happening> ahead) {
        RandomGenerator random = new SplittableRandom(goesOn ? start.getEpochSecond() : 20_260_101L);
        Duration span = Duration.between(start, clock.today());
        plugins.active().stream().sorted(Comparator.comparing(ActivePlugin::id)).forEach(plugin -> {
            MadeUpPeople people =
                    new MadeUpPeople(plugin.schema(), plugin.target(), baselines.load(plugin).content().rows(), random);
            long many = Math.round(PEOPLE.getOrDefault(plugin.id(), USUALLY) * MONTHS * (double) span.toSeconds() / SPAN.toSeconds());
            for (int i = 0; i < many; i++) {
                Instant at = start.plusSeconds(random.nextLong(span.toSeconds()));
                ahead.add(new Happening(at, visit(plugin, people.next(), at, random, ahead)));
            }
        });
    }

    private void planMornings(Instant start, Queue<Happening> ahead) {
        if (reminders != null) {
            for (Instant eight = at((int) SPAN.toDays(), LocalTime.of(8, 0)); eight.isBefore(clock.today()); eight = eight.plus(Duration.ofDays(1))) {
                if (eight.isAfter(start)) {
                    ahead.add(new Happening(eight, reminders::lookNow));
                }
            }
        }
        for (int before = MORNINGS; before >= 1; before--) {
            Instant nine = at(before, LocalTime.of(9, 0));
            if (nine.isAfter(start)) {
                ahead.add(new Happening(nine, () -> plugins.active().forEach(plugin -> quality.measure(plugin.id()))));
            }
        }
    }

    /** Triggers are planned when they are looked at first, so they are looked at in the evening too. */
    private void planNight(Instant start, Queue<Happening> ahead) {
        Instant evening = at(2, LocalTime.of(22, 0));
        if (triggers != null && evening.isAfter(start)) {
            ahead.add(new Happening(evening, () -> letFire(triggers)));
            ahead.add(new Happening(at(1, LocalTime.of(2, 5)), () -> letFire(triggers)));
        }
    }

    private void letFire(TriggerWatch watch) {
        watch.lookNow();
        awaitRuns(retraining.newestOfEach().values());
    }

    private Instant at(int daysAgo, LocalTime time) {
        return LocalDate.ofInstant(clock.today(), clock.getZone()).minusDays(daysAgo).atTime(time).atZone(clock.getZone()).toInstant();
    }

    /** Somebody answers and, more often than not, tells what happened when it is due; what is due after today is still to come. */
    private Runnable visit(ActivePlugin plugin, MadeUpPeople.Person person, Instant at, RandomGenerator random, Queue<Happening> ahead) {
        FollowUp followUp = plugin.plugin().followUp();
        boolean tells = random.nextDouble() < (followUp.answers().isEmpty() ? MEASURED : FEEDBACK);
        Duration later = followUp.after().compareTo(AT_LATEST) < 0 ? followUp.after() : AT_LATEST;
        Instant then = at.plus(later).plusSeconds(60 + random.nextLong(Duration.ofDays(2).toSeconds()));
        Caller caller = Caller.person("192.0.2." + random.nextInt(1, 255), Locale.ENGLISH, "");
        PredictionRequest request = new PredictionRequest(person.answers(), person.subject(), false, null, caller);
        boolean wishes = !followUp.answers().isEmpty() && random.nextDouble() < WISHES;
        String address = (random.nextDouble() < GONE ? DemoMail.GONE : "somebody") + random.nextInt(10_000) + "@example.org";
        return () -> {
            String token = predictions.predict(plugin.id(), request).token();
            if (wishes) {
                followUps.wish(token, followUps.read("email", address), Locale.ENGLISH);
            }
            if (tells && then.isBefore(clock.today())) {
                ahead.add(new Happening(then, () -> outcomes.report(token, person.outcome(), caller)));
            }
        };
    }

    /** An admin tries another version than the gate's, and comes back to it. */
    private void overrule(Instant at, Queue<Happening> ahead) {
        ModelVersion champion = versions.champion(OVERRULED).orElseThrow();
        versions.of(OVERRULED).stream().filter(other -> !other.version().equals(champion.version())).findFirst().ifPresent(other -> {
            promote(other, Message.of("demo.toSeeAnother").then(MARK));
            ahead.add(new Happening(at.plus(Duration.ofDays(3)), () -> promote(champion, Message.of("demo.broughtNothing").then(MARK))));
        });
    }

    private void promote(ModelVersion version, Message reason) {
        promotions.promote(OVERRULED, version.version(), reason, "demo admin");
    }

    /** What took longest goes first, so that the others fit in beside it. */
    private void retrainAll() {
        Map<String, Run> last = retraining.newestOfEach();
        awaitRuns(plugins.active().stream()
                .sorted(Comparator.comparing((ActivePlugin plugin) -> took(last.get(plugin.id()))).reversed())
                .map(plugin -> retraining.request(plugin.id(), "cron", Message.of("demo.monthIsOver").then(MARK), null))
                .toList());
    }

    private static Duration took(@Nullable Run run) {
        Instant start = run == null ? null : run.startedAt();
        Instant end = run == null ? null : run.finishedAt();
        return start == null || end == null ? Duration.ZERO : Duration.between(start, end);
    }

    /** Whoever waits helps. */
    private void awaitRuns(Collection<Run> runs) {
        helper.help();
        for (Run run : runs) {
            while (retraining.find(run.id()).filter(now -> !now.status().ended()).isPresent()) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
            // The worker sees to it too, but a moment after the run has ended, and the next person may come before that.
            serving.refresh(run.model());
        }
    }
}
