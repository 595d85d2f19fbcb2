package org.hindsight.ui.audit;

import java.util.Arrays;
import java.util.regex.Pattern;

/** What a request did, by its path, whether it came from a page or a program. */
enum Deed {
    RETRAIN(".*/(retrain|training)"),
    PROMOTE(".*/promote"),
    DECLINE(".*/decline"),
    RULES(".*/promotion(/reset)?"),
    BASELINE(".*/baseline(/reset)?"),
    IMPORT(".*/versions/import"),
    SOURCE(".*/sources(/.*)?"),
    MEASURE(".*/(data-)?quality"),
    TRIGGER("/admin/schedules/.*|.*/triggers/.*"),
    CANCEL(".*/runs/[^/]+/cancel"),
    PLUGIN("(/admin|/api)/plugins(/.*)?"),
    KEY("(/admin/people|/api)/keys(/.*)?"),
    PERSON("/admin/people(/.*)?|/api/users(/.*)?"),
    REMINDER("(/admin|/api)/reminders/.*"),
    OTHER(".*");

    private final Pattern path;

    Deed(String path) {
        this.path = Pattern.compile(path);
    }

    static String of(String path) {
        return Arrays.stream(values()).filter(deed -> deed.path.matcher(path).matches()).findFirst().orElse(OTHER).name();
    }
}
