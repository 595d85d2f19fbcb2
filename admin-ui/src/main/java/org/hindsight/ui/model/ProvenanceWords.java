package org.hindsight.ui.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hindsight.core.model.Provenance;
import org.hindsight.ui.model.VersionCard.Fact;
import org.hindsight.ui.text.Words;

/** What it takes to train a version again, in the reader's language; what the trainer says of its model stays as the trainer says it. */
final class ProvenanceWords {

    private static final String OF_THE_MODEL = "model: ";

    private ProvenanceWords() {}

    static List<Fact> of(Map<String, String> provenance, Words words) {
        return provenance.entrySet().stream().map(entry -> new Fact(name(entry.getKey(), words), value(entry.getKey(), entry.getValue(), words))).toList();
    }

    private static String name(String key, Words words) {
        String text = "provenance." + key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return words.has(text) ? words.say(text) : key.startsWith(OF_THE_MODEL) ? words.say("provenance.model", key.substring(OF_THE_MODEL.length())) : key;
    }

    private static String value(String key, String value, Words words) {
        if (key.equals(Provenance.BASELINE)) {
            return Provenance.baseline(value).in(words.locale());
        }
        return switch (value) {
            case "true", "false" -> words.say("provenance." + value);
            case "holdout", "cross_validation" -> words.say("provenance.basis." + value);
            case "the platform" -> words.say("provenance.platform");
            case "an admin" -> words.say("provenance.admin");
            default -> value;
        };
    }
}
