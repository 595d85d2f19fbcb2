package org.hindsight.ui.plugin;

import java.util.Comparator;
import java.util.List;
import org.hindsight.core.plugin.PluginStatus;
import org.hindsight.ui.text.Words;

/**
 * The plugins.
 *
 * @param headline how many serve, in a sentence
 * @param plugins  those that want an admin first
 */
record PluginsPage(String headline, List<Line> plugins) {

    /**
     * A plugin.
     *
     * @param id          its id
     * @param version     its version; empty where the jar does not tell
     * @param apiVersion  the versions of the plugin API that it asks for; empty where the jar does not tell
     * @param state       ACTIVE, DISABLED or QUARANTINED
     * @param stateWords  the same in words
     * @param tone        the colour that goes with it
     * @param reason      why it does not serve; empty when it does
     * @param jar         the file's name
     * @param sha256      the hash of its bytes
     * @param fingerprint the first characters of it
     */
    record Line(
            String id,
            String version,
            String apiVersion,
            String state,
            String stateWords,
            String tone,
            String reason,
            String jar,
            String sha256,
            String fingerprint) {}

    static PluginsPage of(List<PluginStatus> jars, Words words) {
        List<Line> lines = jars.stream()
                .map(jar -> line(jar, words))
                .sorted(Comparator.comparingInt((Line line) -> line.state().equals("QUARANTINED") ? 0 : 1))
                .toList();
        long refused = lines.stream().filter(line -> line.state().equals("QUARANTINED")).count();
        long active = lines.stream().filter(line -> line.state().equals("ACTIVE")).count();
        return new PluginsPage(
                refused > 0 ? words.say("plugins.headline.refused", refused) : words.say("plugins.headline", active), lines);
    }

    private static Line line(PluginStatus jar, Words words) {
        String tone = switch (jar.state()) {
            case ACTIVE -> "good";
            case QUARANTINED -> "bad";
            case DISABLED -> "quiet";
        };
        return new Line(
                jar.id(), jar.version(), jar.apiVersion(), jar.state().name(), words.say("plugin.state." + jar.state()), tone,
                jar.reason() == null ? "" : jar.reason().in(words.locale()), jar.jar(), jar.sha256(),
                jar.sha256().substring(0, Math.min(12, jar.sha256().length())));
    }
}
