package org.hindsight.core.database;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Completes a JDBC URL by the settings without which H2, MySQL and MariaDB differ from each other or lose what they acknowledged.
 * A setting that the URL has already is left as it is.
 */
public final class ConnectionUrl {

    /**
     * WRITE_DELAY: by default H2 acknowledges a commit up to half a second before it writes it. DB_CLOSE_ON_EXIT: the database is
     * closed by the pool, after the last writer, not by a shutdown hook beside it. TIME ZONE: times are stored in UTC, whatever
     * zone the server is moved to.
     */
    private static final Map<String, String> H2 = settings(
            "MODE", "MySQL",
            "DATABASE_TO_LOWER", "TRUE",
            "CASE_INSENSITIVE_IDENTIFIERS", "TRUE",
            "WRITE_DELAY", "0",
            "DB_CLOSE_ON_EXIT", "FALSE",
            "TIME ZONE", "UTC");

    /** Without the first two the driver stores times in the zone of the server's JVM, and loses an hour each autumn. */
    private static final Map<String, String> MYSQL = settings(
            "connectionTimeZone", "UTC",
            "forceConnectionTimeZoneToSession", "true",
            "rewriteBatchedStatements", "true",
            "characterEncoding", "UTF-8");

    private ConnectionUrl() {}

    /** The embedded database in a folder. */
    public static String embeddedIn(Path folder) {
        return complete("jdbc:h2:file:" + folder.resolve("hindsight").toAbsolutePath());
    }

    /** The URL with the settings that are missing in it; one of another database is left alone. */
    public static String complete(String url) {
        if (url.startsWith("jdbc:h2:")) {
            return append(url, ";", ";", H2);
        }
        if (url.startsWith("jdbc:mysql:")) {
            return append(url, url.contains("?") ? "&" : "?", "&", MYSQL);
        }
        return url;
    }

    private static String append(String url, String first, String next, Map<String, String> settings) {
        StringBuilder completed = new StringBuilder(url);
        String present = url.toLowerCase(Locale.ROOT);
        String separator = url.endsWith(first) ? "" : first;
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            String name = setting.getKey().toLowerCase(Locale.ROOT) + "=";
            if (present.contains(";" + name) || present.contains("?" + name) || present.contains("&" + name)) {
                continue;
            }
            completed.append(separator).append(setting.getKey()).append('=').append(setting.getValue());
            separator = next;
        }
        return completed.toString();
    }

    private static Map<String, String> settings(String... namesAndValues) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            settings.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return settings;
    }
}
