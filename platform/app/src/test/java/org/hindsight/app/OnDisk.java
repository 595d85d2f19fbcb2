package org.hindsight.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.hindsight.core.database.TestDatabase;

/**
 * The embedded database where the command line finds it, with the installation's own secret.
 *
 * @param home the home folder
 */
record OnDisk(Path home) implements TestDatabase {

    @Override
    public String url() {
        return "jdbc:h2:file:" + home.resolve("data/hindsight");
    }

    @Override
    public String user() {
        return "hindsight";
    }

    @Override
    public Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>(TestDatabase.super.properties());
        properties.remove("hindsight.secret");
        return properties;
    }

    @Override
    public void close() {
        // It lies in the test's folder.
    }
}
