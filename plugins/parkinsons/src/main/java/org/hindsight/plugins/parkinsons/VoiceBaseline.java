package org.hindsight.plugins.parkinsons;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hindsight.csv.Row;
import org.hindsight.csv.Table;
import org.hindsight.csv.TableLoader;
import org.hindsight.plugin.BaselineLoader;
import org.hindsight.plugin.BaselineRefusedException;
import org.hindsight.plugin.Wording;

/** Reads UCI's {@code parkinsons.data} and its copies. The subject in a recording's name is its group and no feature. */
final class VoiceBaseline {

    private static final String NAME = "name";

    /** {@code phon_R01_S01_2} is the second recording of subject 1. */
    private static final Pattern RECORDING = Pattern.compile("(.*S\\d+)_\\d+", Pattern.CASE_INSENSITIVE);

    static final BaselineLoader LOADER = TableLoader.forSchema(VoiceQuestions.SCHEMA, VoiceQuestions.TARGET)
            .targetColumn("status", "outcome", "target", "class")
            .words("status", "yes", "1")
            .words("status", "no", "0")
            .groupColumn(NAME, "subject", "id")
            .groupKey(name -> Optional.of(subject(name)))
            .aliases(VoiceQuestions.MEAN_PITCH, "MDVP:Fo")
            .aliases(VoiceQuestions.HIGHEST_PITCH, "MDVP:Fhi")
            .aliases(VoiceQuestions.LOWEST_PITCH, "MDVP:Flo")
            .aliases("MDVP:Jitter(%)", "MDVP:Jitter", "MDVP:Jitter(pct)", "MDVP:Jitter(percentage)")
            .mayBeAbsent(NAME, VoiceQuestions.DDP, VoiceQuestions.DDA)
            .inspect(VoiceBaseline::refuseOtherData)
            .recode(VoiceBaseline::checkPitch)
            .recode(table -> checkMultiple(table, VoiceQuestions.RAP, VoiceQuestions.DDP))
            .recode(table -> checkMultiple(table, VoiceQuestions.APQ3, VoiceQuestions.DDA))
            .recode(VoiceBaseline::remarkWhenSubjectsAreUnknown)
            .build();

    private VoiceBaseline() {}

    static String subject(String name) {
        Matcher recording = RECORDING.matcher(name);
        return recording.matches() ? recording.group(1) : name;
    }

    private static void refuseOtherData(Table table) {
        List<String> headers = table.headers().stream().map(header -> header.toLowerCase(Locale.ROOT)).toList();
        if (headers.stream().anyMatch(header -> header.contains("updrs"))) {
            throw new BaselineRefusedException(Wording.of(VoiceBaseline.class, "baseline.telemonitoring"));
        }
    }

    /** Columns that were exchanged, or numbers of different recordings. */
    private static void checkPitch(Table table) {
        for (Row row : table.rows()) {
            double mean = row.number(VoiceQuestions.MEAN_PITCH).orElse(Double.NaN);
            if (mean < row.number(VoiceQuestions.LOWEST_PITCH).orElse(Double.NaN)
                    || mean > row.number(VoiceQuestions.HIGHEST_PITCH).orElse(Double.NaN)) {
                row.reject(VoiceQuestions.MEAN_PITCH, Wording.of(VoiceBaseline.class, "baseline.pitch"));
            }
        }
    }

    private static void checkMultiple(Table table, String single, String threefold) {
        for (Row row : table.rows()) {
            OptionalDouble one = row.number(single);
            OptionalDouble three = row.number(threefold);
            if (one.isPresent() && three.isPresent() && !Voice.isThreefold(one.getAsDouble(), three.getAsDouble())) {
                row.reject(threefold, Wording.of(VoiceBaseline.class, "baseline.threefold", single, row.text(single)));
            }
        }
    }

    private static void remarkWhenSubjectsAreUnknown(Table table) {
        long subjects = table.values(NAME).stream().map(VoiceBaseline::subject).distinct().count();
        if (subjects == 0 || subjects == table.rows().size()) {
            table.remark(Wording.of(VoiceBaseline.class, "baseline.nameless"));
        }
    }
}
