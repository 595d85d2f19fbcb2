package org.hindsight.core.plugin;

import java.net.URLConnection;
import java.nio.file.Path;
import org.pf4j.ClassLoadingStrategy;
import org.pf4j.JarPluginLoader;
import org.pf4j.JarPluginManager;
import org.pf4j.PluginClassLoader;
import org.pf4j.PluginDescriptor;
import org.pf4j.PluginLoader;
import org.pf4j.PluginStatusProvider;

/**
 * PF4J around one jar. Each jar has a manager of its own because a manager knows an id only once, while a
 * replacement must be loaded beside the plugin it replaces; it also keeps one broken jar from disturbing the
 * bookkeeping of the others.
 */
final class Pf4jJar extends JarPluginManager {

    static {
        // Else the JDK keeps jars that were read through a URL open and serves old bytes after a replacement.
        URLConnection.setDefaultUseCaches("jar", false);
    }

    private final ClassLoader parent;

    Pf4jJar(Path folder, ClassLoader parent, String apiVersion) {
        super(folder);
        this.parent = parent;
        setSystemVersion(apiVersion);
    }

    /** Loads the jar and gives its class loader; no class is loaded yet. */
    PluginClassLoader load(Path jar) {
        String id = loadPlugin(jar);
        return (PluginClassLoader) getPluginClassLoader(id);
    }

    @Override
    protected PluginLoader createPluginLoader() {
        return new JarPluginLoader(this) {
            @Override
            protected PluginClassLoader createPluginClassLoader(Path jar, PluginDescriptor descriptor) {
                return new PluginClassLoader(pluginManager, descriptor, parent, ClassLoadingStrategy.APD);
            }
        };
    }

    /** Which plugins are disabled is the host's matter, and files named so in the folder mean nothing. */
    @Override
    protected PluginStatusProvider createPluginStatusProvider() {
        return new PluginStatusProvider() {
            @Override
            public boolean isPluginDisabled(String pluginId) {
                return false;
            }

            @Override
            public void disablePlugin(String pluginId) {
                throw new UnsupportedOperationException("Plugins are disabled by the host.");
            }

            @Override
            public void enablePlugin(String pluginId) {
                throw new UnsupportedOperationException("Plugins are enabled by the host.");
            }
        };
    }
}
