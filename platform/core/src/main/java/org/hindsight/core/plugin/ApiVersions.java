package org.hindsight.core.plugin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pf4j.DefaultVersionManager;
import org.pf4j.VersionManager;

/**
 * Semantic versions and ranges of them. A range is one or more of {@code >=1.0.0}, {@code <2.0.0}, {@code ~1.2},
 * {@code ^1.2.0}, {@code 1.x} and the like, joined by {@code &} (and) or {@code |} (or). A bare version such as
 * {@code 1.2.0} means that version and later ones of the same major number, because that is what a version of the
 * plugin API promises; PF4J itself would read it as {@code >=1.2.0} and let a plugin for version 1 load on version
 * 2. {@code =1.2.0} is that version only.
 */
final class ApiVersions {

    private static final Pattern BARE = Pattern.compile("(\\d+)\\.\\d+\\.\\d+");
    private static final VersionManager VERSIONS = new DefaultVersionManager();

    private ApiVersions() {}

    /** Whether this is a semantic version such as {@code 1.0.0} or {@code 1.0.0-beta.2}. */
    static boolean isVersion(String text) {
        try {
            VERSIONS.compareVersions(text, text);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Whether this is a range. */
    static boolean isRange(String text) {
        try {
            satisfies("1.0.0", text);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Whether a version lies within a range. */
    static boolean satisfies(String version, String range) {
        Matcher bare = BARE.matcher(range.strip());
        String meant = bare.matches() ? "^" + bare.group() : range.strip();
        return VERSIONS.checkVersionConstraint(version, meant);
    }

    /** Compares two semantic versions. */
    static int compare(String one, String other) {
        return VERSIONS.compareVersions(one, other);
    }
}
