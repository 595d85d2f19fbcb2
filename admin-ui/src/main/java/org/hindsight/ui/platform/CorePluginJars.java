package org.hindsight.ui.platform;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.hindsight.core.plugin.PluginStatus;
import org.hindsight.core.plugin.Plugins;

@Singleton
record CorePluginJars(Plugins plugins) implements PluginJars {

    @Override
    public List<PluginStatus> all() {
        return plugins.statuses();
    }

    @Override
    public PluginStatus install(String fileName, InputStream jar) throws IOException {
        return plugins.install(fileName, jar);
    }

    @Override
    public PluginStatus enable(String id) {
        return plugins.enable(id);
    }

    @Override
    public PluginStatus disable(String id) {
        return plugins.disable(id);
    }

    @Override
    public PluginStatus reload(String id) {
        return plugins.reload(id);
    }

    @Override
    public void remove(String id) throws IOException {
        plugins.remove(id);
    }
}
