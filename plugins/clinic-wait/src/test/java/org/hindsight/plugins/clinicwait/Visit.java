package org.hindsight.plugins.clinicwait;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.Audience;
import org.hindsight.plugin.Notice.Contact;

/** Answers and readers for the tests: a booked visit at half past nine, but for what a test says. */
final class Visit {

    private final Map<String, Object> values = new LinkedHashMap<>();

    private Visit() {
        values.put("weekday", "0");
        values.put("check_in_hour", 9.5);
        values.put("department", "general");
        values.put("visit_type", "follow_up");
        values.put("has_appointment", "1");
        values.put("minutes_to_appointment", 10.0);
        values.put("priority", "routine");
        values.put("patients_ahead", 1.0);
        values.put("patients_waiting_department", 2.0);
        values.put("doctor_busy", "1");
        values.put("doctors_on_duty", 2.0);
    }

    static Visit booked() {
        return new Visit();
    }

    Visit with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    Visit without(String name) {
        values.remove(name);
        return this;
    }

    Answers answers() {
        return new Answers(values);
    }

    static Audience reading(Locale locale) {
        Clock clock = Clock.fixed(Instant.parse("2026-03-02T23:30:00Z"), ZoneOffset.UTC);
        return new Audience(locale, "US", List.of(new Contact("Lifeline", "988", "")), clock);
    }
}
