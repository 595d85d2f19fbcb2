package org.hindsight.core.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.regex.Pattern;
import org.hindsight.core.message.Message;

/**
 * What a jar says of itself without any of its classes being loaded.
 *
 * @param id       the plugin's id
 * @param version  its semantic version
 * @param requires the range of API versions that it needs
 */
record PluginManifest(String id, String version, String requires) {

    private static final int LONGEST_ID = 40;
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** What stands in for the manifest of a jar that has none: an id taken from the file's name. */
    static PluginManifest unknown(String fileName) {
        return new PluginManifest(fileName.replaceFirst("(?i)\\.jar$", ""), "", "");
    }

    /** What the attributes say, whether it holds or not, for the list of plugins. */
    static PluginManifest asStated(Attributes attributes, String fileName) {
        String id = text(attributes, "Plugin-Id");
        return new PluginManifest(
                isId(id) ? id : unknown(fileName).id(),
                text(attributes, "Plugin-Version"),
                text(attributes, "Plugin-Requires"));
    }

    /** All that keeps a jar with these attributes from being loaded; empty when nothing does. */
    static List<Message> problems(Attributes attributes, String apiVersion) {
        List<Message> problems = new ArrayList<>();
        String id = text(attributes, "Plugin-Id");
        if (!isId(id)) {
            problems.add(Message.of("jar.manifest.id", found("Plugin-Id", id), LONGEST_ID));
        }
        String version = text(attributes, "Plugin-Version");
        if (!ApiVersions.isVersion(version)) {
            problems.add(Message.of("jar.manifest.version", found("Plugin-Version", version)));
        }
        String requires = text(attributes, "Plugin-Requires");
        if (requires.isEmpty() || !ApiVersions.isRange(requires)) {
            problems.add(Message.of("jar.manifest.requires", found("Plugin-Requires", requires)));
        } else if (!ApiVersions.satisfies(apiVersion, requires)) {
            problems.add(Message.of("jar.otherApi", requires, apiVersion));
        }
        if (!text(attributes, "Class-Path").isEmpty()) {
            problems.add(Message.of("jar.classPath"));
        }
        if (!text(attributes, "Plugin-Dependencies").isEmpty()) {
            problems.add(Message.of("jar.dependencies"));
        }
        return problems;
    }

    private static Message found(String name, String value) {
        return value.isEmpty() ? Message.of("jar.manifest.none", name) : Message.of("jar.manifest.found", name, value);
    }

    private static boolean isId(String text) {
        return text.length() <= LONGEST_ID && ID.matcher(text).matches();
    }

    private static String text(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        return value == null ? "" : value.strip();
    }
}
