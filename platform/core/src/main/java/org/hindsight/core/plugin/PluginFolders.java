package org.hindsight.core.plugin;

import java.nio.file.Path;

/**
 * Where plugin jars lie.
 *
 * @param shipped     the jars of the distribution, read when the host starts; may be missing, or the same folder as
 *                    {@code dropped}
 * @param dropped     the jars that an admin adds, watched while the server runs; made when it is missing
 * @param privateCopy where jars are copied before they are loaded; of this process alone, since its jars are deleted
 *                    when the host starts
 */
public record PluginFolders(Path shipped, Path dropped, Path privateCopy) {

    /** Makes the paths absolute, so that they do not depend on the working directory later on. */
    public PluginFolders {
        shipped = shipped.toAbsolutePath().normalize();
        dropped = dropped.toAbsolutePath().normalize();
        privateCopy = privateCopy.toAbsolutePath().normalize();
    }
}
