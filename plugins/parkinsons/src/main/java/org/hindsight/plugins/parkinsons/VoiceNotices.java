package org.hindsight.plugins.parkinsons;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.ResourceBundle;
import org.hindsight.plugin.Answers;
import org.hindsight.plugin.Audience;
import org.hindsight.plugin.Notice;
import org.hindsight.plugin.Texts;

/** What the measures tell by themselves: that some contradict each other, or lie beyond what was studied. */
final class VoiceNotices {

    /** The least and the greatest value among the 195 recordings of the study (Little et al. 2007). */
    private record Studied(double least, double greatest) {
        boolean holds(double value) {
            return value >= least && value <= greatest;
        }
    }

    private static final Map<String, Studied> STUDIED = studied();

    private VoiceNotices() {}

    private static Map<String, Studied> studied() {
        Map<String, Studied> ranges = new LinkedHashMap<>();
        ranges.put(VoiceQuestions.MEAN_PITCH, new Studied(88, 261));
        ranges.put(VoiceQuestions.HIGHEST_PITCH, new Studied(102, 593));
        ranges.put(VoiceQuestions.LOWEST_PITCH, new Studied(65, 240));
        ranges.put("MDVP:Jitter(%)", new Studied(0.0016, 0.034));
        ranges.put("MDVP:Jitter(Abs)", new Studied(0.000007, 0.00026));
        ranges.put("MDVP:Shimmer", new Studied(0.0095, 0.12));
        ranges.put("MDVP:Shimmer(dB)", new Studied(0.085, 1.31));
        ranges.put("NHR", new Studied(0.0006, 0.316));
        ranges.put("HNR", new Studied(8.4, 33.1));
        ranges.put("RPDE", new Studied(0.256, 0.686));
        ranges.put("DFA", new Studied(0.574, 0.826));
        ranges.put("spread1", new Studied(-7.97, -2.43));
        ranges.put("spread2", new Studied(0.006, 0.451));
        ranges.put("D2", new Studied(1.42, 3.68));
        ranges.put("PPE", new Studied(0.044, 0.528));
        return ranges;
    }

    static List<Notice> of(Answers answers, Audience audience) {
        ResourceBundle texts = Texts.beside(ParkinsonsPlugin.class, audience.locale());
        List<Notice> notices = new ArrayList<>();
        if (contradictory(answers)) {
            notices.add(new Notice(
                    Notice.Level.WARNING, texts.getString("notice.check.title"), texts.getString("notice.check.text"), List.of()));
        }
        List<String> beyond = beyondTheStudied(answers, texts);
        if (!beyond.isEmpty()) {
            String text = texts.getString("notice.beyond.text").replace("{measures}", String.join(", ", beyond));
            notices.add(new Notice(Notice.Level.INFO, texts.getString("notice.beyond.title"), text, List.of()));
        }
        return notices;
    }

    private static boolean contradictory(Answers answers) {
        double mean = answers.number(VoiceQuestions.MEAN_PITCH).orElse(Double.NaN);
        return mean < answers.number(VoiceQuestions.LOWEST_PITCH).orElse(Double.NaN)
                || mean > answers.number(VoiceQuestions.HIGHEST_PITCH).orElse(Double.NaN)
                || isNoMultiple(answers, VoiceQuestions.RAP, VoiceQuestions.DDP)
                || isNoMultiple(answers, VoiceQuestions.APQ3, VoiceQuestions.DDA);
    }

    private static boolean isNoMultiple(Answers answers, String single, String threefold) {
        OptionalDouble one = answers.number(single);
        OptionalDouble three = answers.number(threefold);
        return one.isPresent() && three.isPresent() && !Voice.isThreefold(one.getAsDouble(), three.getAsDouble());
    }

    private static List<String> beyondTheStudied(Answers answers, ResourceBundle texts) {
        List<String> labels = new ArrayList<>();
        STUDIED.forEach((measure, studied) -> {
            OptionalDouble value = answers.number(measure);
            if (value.isPresent() && !studied.holds(value.getAsDouble())) {
                labels.add(label(measure, texts));
            }
        });
        return labels;
    }

    private static String label(String measure, ResourceBundle texts) {
        String key = Texts.key(measure) + ".label";
        return texts.containsKey(key)
                ? texts.getString(key)
                : VoiceQuestions.SCHEMA.find(measure).orElseThrow().label();
    }
}
