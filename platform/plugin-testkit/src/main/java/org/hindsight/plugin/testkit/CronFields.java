package org.hindsight.plugin.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The five fields of a cron expression: lists, ranges, steps and names of months and days. */
final class CronFields {

    private record Field(String name, int least, int most, Map<String, Integer> words) {}

    private static final List<Field> FIELDS = List.of(
            new Field("minute", 0, 59, Map.of()),
            new Field("hour", 0, 23, Map.of()),
            new Field("day of month", 1, 31, Map.of()),
            new Field("month", 1, 12, numbered(1, "jan feb mar apr may jun jul aug sep oct nov dec")),
            new Field("day of week", 0, 7, numbered(0, "sun mon tue wed thu fri sat")));

    /** The most days that a month ever has. */
    private static final int[] DAYS = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private CronFields() {}

    private static Map<String, Integer> numbered(int first, String words) {
        String[] each = words.split(" ");
        Map<String, Integer> numbers = new java.util.HashMap<>();
        for (int i = 0; i < each.length; i++) {
            numbers.put(each[i], first + i);
        }
        return Map.copyOf(numbers);
    }

    /** What is wrong with an expression; empty when it can fire. */
    static List<String> problems(String expression) {
        String[] parts = expression.strip().split("\\s+");
        List<String> problems = new ArrayList<>();
        if (parts.length != FIELDS.size()) {
            return List.of("Cron trigger '" + expression + "': has " + parts.length + " fields, needs five.");
        }
        for (int i = 0; i < parts.length; i++) {
            for (String item : parts[i].split(",", -1)) {
                if (!fits(item.toLowerCase(Locale.ROOT), FIELDS.get(i))) {
                    Field field = FIELDS.get(i);
                    problems.add("Cron trigger '" + expression + "', " + field.name() + ": '" + item + "' is not within "
                            + field.least() + " to " + field.most() + ".");
                }
            }
        }
        if (problems.isEmpty() && parts[4].equals("*") && neverInAnyMonth(parts[2], parts[3])) {
            problems.add("Cron trigger '" + expression + "': there is no such day, so it never fires.");
        }
        return problems;
    }

    private static boolean fits(String item, Field field) {
        String[] step = item.split("/", -1);
        if (step.length > 2 || step.length == 2 && !step[1].matches("[1-9]\\d{0,3}")) {
            return false;
        }
        if (step[0].equals("*")) {
            return true;
        }
        String[] ends = step[0].split("-", -1);
        int first = number(ends[0], field);
        int last = ends.length == 1 ? first : number(ends[1], field);
        return ends.length <= 2 && first >= 0 && last >= first;
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

    private static boolean neverInAnyMonth(String day, String month) {
        if (!day.matches("\\d+") || !month.matches("\\d+")) {
            return false;
        }
        return Integer.parseInt(day) > DAYS[Integer.parseInt(month) - 1];
    }
}
