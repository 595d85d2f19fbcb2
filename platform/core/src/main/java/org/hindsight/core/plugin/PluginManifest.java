package org.hindsight.core.plugin;

import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.regex.Pattern;

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
    static List<String> problems(Attributes attributes, String apiVersion) {
        List<String> problems = new ArrayList<>();
        String id = text(attributes, "Plugin-Id");
        if (!isId(id)) {
            problems.add("Its manifest has " + found("Plugin-Id", id)
                    + ": use lower-case letters and digits joined by hyphens, at most 40 characters, such as "
                    + "'clinic-wait'.");
        }
        String version = text(attributes, "Plugin-Version");
        if (!ApiVersions.isVersion(version)) {
            problems.add("Its manifest has " + found("Plugin-Version", version)
                    + ": use a semantic version of three numbers, such as '1.0.0'.");
        }
        String requires = text(attributes, "Plugin-Requires");
        if (requires.isEmpty() || !ApiVersions.isRange(requires)) {
            problems.add("Its manifest has " + found("Plugin-Requires", requires)
                    + ": use a range of plugin API versions, such as '>=1.0.0 & <2.0.0'.");
        } else if (!ApiVersions.satisfies(apiVersion, requires)) {
            problems.add("It needs plugin API " + requires + ", and this server has plugin API " + apiVersion
                    + ". Build the plugin against plugin API " + apiVersion
                    + ", or run a Hindsight that has the one it needs.");
        }
        if (!text(attributes, "Class-Path").isEmpty()) {
            problems.add("Its manifest has a Class-Path, which points to files outside the jar. Put the classes "
                    + "that it needs into the jar and leave Class-Path out.");
        }
        if (!text(attributes, "Plugin-Dependencies").isEmpty()) {
            problems.add("Its manifest has Plugin-Dependencies, but plugins do not see each other. Put the classes "
                    + "that it needs into the jar and leave Plugin-Dependencies out.");
        }
        return problems;
    }

    private static String found(String name, String value) {
        return value.isEmpty() ? "no " + name : name + " '" + value + "'";
    }

    private static boolean isId(String text) {
        return text.length() <= LONGEST_ID && ID.matcher(text).matches();
    }

    private static String text(Attributes attributes, String name) {
        String value = attributes.getValue(name);
        return value == null ? "" : value.strip();
    }
}
