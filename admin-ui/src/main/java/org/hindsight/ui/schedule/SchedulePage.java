package org.hindsight.ui.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hindsight.core.trigger.Firing;
import org.hindsight.core.trigger.Schedule;
import org.hindsight.plugin.Trigger;
import org.hindsight.ui.text.Times;
import org.hindsight.ui.text.When;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * When models learn by themselves.
 *
 * @param headline which training is due first, in a sentence
 * @param models   the models with their triggers
 * @param firings  what became of triggers, newest first
 */
record SchedulePage(String headline, List<Model> models, List<Line> firings) {

    /** A model and its triggers. */
    record Model(String id, String title, List<Item> triggers) {}

    /**
     * A trigger.
     *
     * @param key      its name within the page
     * @param path     where it is changed
     * @param words    when it fires
     * @param kind     what kind it is, in words
     * @param enabled  whether it fires at all
     * @param next     when it is due next; null for one that keeps no times or is switched off
     * @param last     its last firing; null before the first
     * @param changed  who changed it and when; empty while it is as the plugin says
     * @param inputs   what can be changed
     */
    record Item(
            String key,
            String path,
            String words,
            String kind,
            boolean enabled,
            @Nullable When next,
            @Nullable Line last,
            String changed,
            List<Input> inputs) {}

    /** A field of the form: its name, its label, what is in it, and whether it is a number. */
    record Input(String name, String label, String value, boolean number) {}

    /** A firing: when, of which model by which trigger, and why it started a training or none. */
    record Line(When at, String model, String trigger, String reason, String run) {}

    static SchedulePage of(List<Schedule> schedules, List<Firing> firings, Map<String, String> titles, Words words, Clock clock) {
        Times times = new Times(words, clock);
        Map<String, List<Item>> byModel = new LinkedHashMap<>();
        Map<String, String> kinds = new LinkedHashMap<>();
        for (Schedule schedule : schedules) {
            Item item = item(schedule, words, times);
            kinds.put(item.key(), item.kind());
            byModel.computeIfAbsent(schedule.assessment(), first -> new ArrayList<>()).add(item);
        }
        List<Model> models = titles.keySet().stream()
                .filter(byModel::containsKey)
                .map(id -> new Model(id, titles.get(id), byModel.get(id)))
                .toList();
        List<Line> lines = firings.stream()
                .map(firing -> line(
                        firing, titles.getOrDefault(firing.assessment(), firing.assessment()),
                        kinds.getOrDefault(key(firing.assessment(), firing.trigger()), firing.trigger()), words, times))
                .toList();
        return new SchedulePage(headline(schedules, titles, words, times), models, lines);
    }

    private static String headline(List<Schedule> schedules, Map<String, String> titles, Words words, Times times) {
        Optional<Instant> next = Schedule.next(schedules);
        List<String> due = schedules.stream()
                .filter(schedule -> next.isPresent() && next.get().equals(schedule.nextAt()))
                .map(schedule -> titles.getOrDefault(schedule.assessment(), schedule.assessment()))
                .distinct()
                .toList();
        return next.map(at -> words.say("schedules.headline", String.join(", ", due), times.moment(at).text()))
                .orElseGet(() -> words.say("schedules.headline.none"));
    }

    private static Item item(Schedule schedule, Words words, Times times) {
        String kind = words.say("trigger." + schedule.kind());
        @Nullable Firing last = schedule.last();
        @Nullable String by = schedule.chosenBy();
        @Nullable Instant at = schedule.chosenAt();
        return new Item(
                key(schedule.assessment(), schedule.id()),
                "/admin/schedules/" + schedule.assessment() + "/" + schedule.id(),
                capitalised(schedule.description().in(words.locale())),
                kind,
                schedule.enabled(),
                times.momentOrNull(schedule.nextAt()),
                last == null ? null : line(last, "", kind, words, times),
                by == null || at == null ? "" : words.say("schedule.changed", by, times.moment(at).text()),
                inputs(schedule.trigger(), words));
    }

    private static String key(String model, String trigger) {
        return model + "-" + trigger;
    }

    private static Line line(Firing firing, String model, String trigger, Words words, Times times) {
        return new Line(
                times.moment(firing.at()), model, trigger, firing.reason().in(words.locale()),
                firing.run() == null ? "" : Long.toString(firing.run()));
    }

    private static List<Input> inputs(Trigger trigger, Words words) {
        return switch (trigger) {
            case Trigger.Cron cron -> List.of(
                    new Input("expression", words.say("schedule.expression"), cron.expression(), false), minimum(cron, words));
            case Trigger.Interval interval -> List.of(hours("every", interval.every(), words), minimum(interval, words));
            case Trigger.OutcomeBurst burst -> List.of(
                    new Input("outcomes", words.say("schedule.outcomes"), Integer.toString(burst.outcomes()), true),
                    hours("within", burst.within(), words),
                    hours("cooldown", burst.cooldown(), words));
        };
    }

    private static Input minimum(Trigger trigger, Words words) {
        return new Input("minimum_outcomes", words.say("schedule.minimum_outcomes"), Integer.toString(trigger.minimumOutcomes()), true);
    }

    private static Input hours(String name, Duration span, Words words) {
        return new Input(name, words.say("schedule." + name), words.figures().plain(span.toSeconds() / ScheduleForm.SECONDS_PER_HOUR, 3), true);
    }

    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
