package org.hindsight.ui.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The jars of plugins; the contract is that of the core's plugin host. */
public interface PluginJars {

    /**
     * A jar.
     *
     * @param id         the plugin's id
     * @param version    its version, empty where the jar does not tell
     * @param apiVersion the versions of the plugin API that it asks for, empty where the jar does not tell
     * @param state      ACTIVE, DISABLED or QUARANTINED
     * @param reason     why it does not serve, null when it does
     * @param jar        the file's name
     * @param sha256     the hash of its bytes
     */
    record Jar(
            String id, String version, String apiVersion, String state, @Nullable String reason, String jar, String sha256) {}

    List<Jar> all();

    /** Installs a jar; one of the same name is replaced. */
    Jar install(String fileName, byte[] content, String actor);

    void enable(String id, String actor);

    void disable(String id, String actor);

    void reload(String id, String actor);

    void remove(String id, String actor);
}
