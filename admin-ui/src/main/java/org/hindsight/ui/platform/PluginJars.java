package org.hindsight.ui.platform;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.hindsight.core.plugin.PluginStatus;

/** The jars of plugins; the contract is that of the core's plugins. */
public interface PluginJars {

    List<PluginStatus> all();

    PluginStatus install(String fileName, InputStream jar) throws IOException;

    PluginStatus enable(String id);

    PluginStatus disable(String id);

    PluginStatus reload(String id);

    void remove(String id) throws IOException;
}
