package org.hindsight.plugins.clinicwait;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hindsight.csv.Row;
import org.hindsight.csv.Table;
import org.hindsight.csv.TableLoader;
import org.hindsight.plugin.BaselineLoader;
import org.hindsight.plugin.Wording;

/** Reads the shipped simulation and exports of queue systems in its format. The day of a visit is its group and no feature. */
final class ClinicBaseline {

    private static final String DATE = "visit_date";
    private static final String WEEKDAY = "weekday";
    private static final String HOUR = "check_in_hour";
    private static final Pattern TIME_OF_DAY = Pattern.compile("(\\d{1,2}):([0-5]\\d)(?::([0-5]\\d))?");

    static final BaselineLoader LOADER = TableLoader.forSchema(VisitQuestions.SCHEMA, VisitQuestions.TARGET)
            .targetColumn("wait_minutes", "wait", "waiting minutes")
            .groupColumn(DATE, "date", "day")
            .groupKey(text -> date(text).map(LocalDate::toString))
            .mayBeAbsent(WEEKDAY)
            .recode(ClinicBaseline::readTimes)
            .recode(ClinicBaseline::checkWeekdays)
            .build();

    private ClinicBaseline() {}

    /** 09:30 is 9.5 hours. */
    private static void readTimes(Table table) {
        for (Row row : table.rows()) {
            Matcher time = TIME_OF_DAY.matcher(row.text(HOUR));
            if (time.matches()) {
                int seconds = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
                double hour = Integer.parseInt(time.group(1)) + Integer.parseInt(time.group(2)) / 60.0 + seconds / 3600.0;
                row.set(HOUR, String.valueOf(hour));
            }
        }
    }

    /** A weekday that contradicts the date tells that one of the two is wrong, perhaps day and month swapped. */
    private static void checkWeekdays(Table table) {
        for (Row row : table.rows()) {
            Optional<LocalDate> date = date(row.text(DATE));
            if (date.isEmpty()) {
                row.reject(DATE, Wording.of(ClinicBaseline.class, "baseline.date"));
                continue;
            }
            String weekday = String.valueOf(date.get().getDayOfWeek().getValue() - 1);
            if (row.text(WEEKDAY).isEmpty()) {
                row.set(WEEKDAY, weekday);
            } else if (!row.text(WEEKDAY).equals(weekday)) {
                row.reject(WEEKDAY, Wording.of(ClinicBaseline.class, "baseline.weekday", weekday, date.get().toString(), name(date.get())));
            }
        }
    }

    private static Wording name(LocalDate date) {
        return locale -> date.getDayOfWeek().getDisplayName(TextStyle.FULL, locale);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notIso) {
            return Optional.empty();
        }
    }
}
