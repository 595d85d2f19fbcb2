package org.hindsight.ui.source;

import java.util.List;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.source.SourceFinding;
import org.hindsight.core.source.SourceLook;
import org.hindsight.core.source.SourceLooks.Stored;
import org.hindsight.plugin.ChoiceFeature;
import org.hindsight.plugin.ClassTarget;
import org.hindsight.plugin.Feature;
import org.hindsight.ui.platform.OutcomeSources;
import org.hindsight.ui.text.Times;
import org.hindsight.ui.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Sources and what was seen of them, in the reader's words.
 *
 * @param sources    knows the names of API keys and accounts
 * @param assessment the model's questions in the reader's language; null when its plugin is gone
 */
public record SourceWords(OutcomeSources sources, @Nullable Assessment assessment, Words words) {

    private static final double SMALLEST_SHOWN = 0.0001;

    /** Who a source is. */
    public String name(String source) {
        if (source.equals(SourceLook.TOGETHER)) {
            return words.say("source.together");
        }
        String number = source.substring(source.indexOf(':') + 1);
        if (source.startsWith("address:")) {
            return words.say("source.address", number.substring(0, Math.min(6, number.length())));
        }
        return words.say(source.startsWith("api_key:") ? "source.key" : "source.account", sources.nameOf(source).orElse(number));
    }

    /** A look at a source. */
    public SeenSource seen(Stored stored, Times times) {
        SourceLook look = stored.look();
        return new SeenSource(
                name(look.source()),
                look.findings().isEmpty(),
                headline(look),
                counts(look),
                look.findings().stream().map(this::finding).toList(),
                stored.run(),
                times.moment(stored.at()));
    }

    private String headline(SourceLook look) {
        return look.findings().isEmpty() ? words.say("source.seen.fits") : words.say("source.seen.odd", look.findings().size());
    }

    private List<String> counts(SourceLook look) {
        String outcomes = words.say("source.seen.outcomes", look.right(), look.cases(), Math.round(look.expected()));
        String answers = look.questions() == 0
                ? words.say("source.seen.few")
                : look.answers() == 0
                        ? words.say("source.seen.compared", look.questions())
                        : words.say("source.seen.outside", words.figures().percent((double) look.outside() / look.answers(), 0), look.answers());
        return List.of(outcomes, answers);
    }

    private String finding(SourceFinding finding) {
        String p = finding.p() < SMALLEST_SHOWN
                ? words.say("source.p.tiny", words.figures().decimal(SMALLEST_SHOWN, 4))
                : words.say("source.p", words.figures().decimal(finding.p(), 4));
        return words.say(
                "source.finding." + finding.kind().name(), question(finding), answer(finding), finding.found(), finding.of(),
                Math.round(finding.expected()), p);
    }

    private String question(SourceFinding finding) {
        @Nullable String name = finding.question();
        @Nullable Feature asked = name == null ? null : feature(name);
        return asked != null ? asked.label() : name == null ? "" : name;
    }

    private String answer(SourceFinding finding) {
        @Nullable String answer = finding.answer();
        @Nullable String name = finding.question();
        return answer == null ? "" : name == null ? label(answer) : choice(name, answer);
    }

    private String label(String label) {
        int at = assessment != null && assessment.target() instanceof ClassTarget classes ? classes.indexOf(label) : -1;
        return assessment == null || at < 0 ? label : assessment.labels().get(at);
    }

    private String choice(String question, String value) {
        return feature(question) instanceof ChoiceFeature choices && choices.indexOf(value) >= 0
                ? choices.choices().get(choices.indexOf(value)).label()
                : value;
    }

    private @Nullable Feature feature(String name) {
        return assessment == null ? null : assessment.schema().find(name).orElse(null);
    }
}
