package org.hindsight.plugin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The five fields of a cron expression: lists, ranges, steps and names of months and days. Only what every cron program reads in the same
 * way is taken, so no range runs over the end of its field, and day of month and weekday are not restricted together.
 */
final class CronFields {

    private record Field(String name, int least, int most, Map<String, Integer> words) {}

    private static final Field DAY_OF_MONTH = new Field("day of month", 1, 31, Map.of());
    private static final Field MONTH = new Field("month", 1, 12, numbered("jan feb mar apr may jun jul aug sep oct nov dec"));
    private static final Field WEEKDAY = new Field("day of week", 1, 7, numbered("mon tue wed thu fri sat sun"));
    private static final List<Field> FIELDS =
            List.of(new Field("minute", 0, 59, Map.of()), new Field("hour", 0, 23, Map.of()), DAY_OF_MONTH, MONTH, WEEKDAY);

    /** The most days that a month ever has. */
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private final String expression;
    private final List<String> problems = new ArrayList<>();

    private CronFields(String expression) {
        this.expression = expression;
    }

    private static Map<String, Integer> numbered(String words) {
        Map<String, Integer> numbers = new HashMap<>();
        for (String word : words.split(" ")) {
            numbers.put(word, numbers.size() + 1);
        }
        return Map.copyOf(numbers);
    }

    /** What is wrong with an expression; empty when it can fire. */
    static List<String> problems(String expression) {
        CronFields fields = new CronFields(expression);
        fields.check(expression.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return fields.problems;
    }

    private void check(String[] parts) {
        if (parts.length != FIELDS.size()) {
            problems.add("Cron trigger '" + expression + "': has " + parts.length
                    + " fields, needs five (minute hour day month weekday), such as '0 2 * * 0'.");
            return;
        }
        List<Set<Integer>> values = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            values.add(values(parts[i], FIELDS.get(i)));
        }
        if (!parts[2].equals("*") && !parts[4].equals("*")) {
            problems.add("Cron trigger '" + expression + "': restricts both day of month and day of week, which programs read "
                    + "differently. Let one of them be '*'.");
        }
        if (problems.isEmpty() && neverInAnyMonth(values.get(2), values.get(3))) {
            problems.add("Cron trigger '" + expression + "': there is no such day, so it never fires.");
        }
    }

    private Set<Integer> values(String part, Field field) {
        Set<Integer> values = new TreeSet<>();
        for (String item : part.split(",", -1)) {
            if (!add(item, field, values)) {
                problems.add("Cron trigger '" + expression + "', " + field.name() + ": '" + item + "' is not within "
                        + (field == WEEKDAY ? "1 (Monday) to 7 (Sunday; alone also 0)" : field.least() + " to " + field.most()) + ".");
            }
        }
        return values;
    }

    /** Adds what an item such as {@code 5}, {@code 8-17} or {@code *}{@code /15} stands for; false when it stands for nothing. */
    private static boolean add(String item, Field field, Set<Integer> values) {
        if (field == WEEKDAY && item.equals("0")) {
            values.add(field.most());
            return true;
        }
        String[] step = item.split("/", -1);
        if (step.length > 2 || step.length == 2 && !step[1].matches("[1-9]\\d{0,3}")) {
            return false;
        }
        String[] ends = step[0].equals("*") ? new String[] {"" + field.least(), "" + field.most()} : step[0].split("-", -1);
        int first = number(ends[0], field);
        int last = ends.length == 1 ? (step.length == 1 ? first : field.most()) : number(ends[1], field);
        if (ends.length > 2 || first < 0 || last < first) {
            return false;
        }
        for (int value = first; value <= last; value += step.length == 2 ? Integer.parseInt(step[1]) : 1) {
            values.add(value);
        }
        return true;
    }

    /** The field's value, or -1 when it is none. */
    private static int number(String text, Field field) {
        Integer word = field.words().get(text);
        if (word != null) {
            return word;
        }
        int number = text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
        return number >= field.least() && number <= field.most() ? number : -1;
    }

    private static boolean neverInAnyMonth(Set<Integer> days, Set<Integer> months) {
        return months.stream().allMatch(month -> days.stream().allMatch(day -> day > DAYS[month - 1]));
    }
}
