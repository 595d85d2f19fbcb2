package org.hindsight.core.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ServiceLoader;
import org.hindsight.core.message.Message;
import org.hindsight.plugin.AssessmentPlugin;
import org.jspecify.annotations.Nullable;
import org.pf4j.PluginClassLoader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A jar with its class loader and the plugin found in it. */
final class LoadedJar implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LoadedJar.class);

    private final PrivateCopy copy;
    private final PluginClassLoader loader;
    private @Nullable AssessmentPlugin plugin;

    private LoadedJar(PrivateCopy copy, PluginClassLoader loader) {
        this.copy = copy;
        this.loader = loader;
    }

    /** Opens a class loader on the copy; none of its classes is loaded yet. */
    static LoadedJar open(PrivateCopy copy, ClassLoader parent, String apiVersion) {
        Path jar = copy.file();
        copy.retain();
        try {
            return new LoadedJar(copy, new Pf4jJar(copy.folder(), parent, apiVersion).load(jar));
        } catch (Throwable e) {
            copy.release();
            throw e;
        }
    }

    /** Creates the one plugin of the jar. */
    AssessmentPlugin instantiate() throws RefusedJarException {
        // Providers of parents would show up in every plugin.
        List<ServiceLoader.Provider<AssessmentPlugin>> own = ServiceLoader.load(AssessmentPlugin.class, loader).stream()
                .filter(provider -> provider.type().getClassLoader() == loader)
                .toList();
        if (own.isEmpty()) {
            throw new RefusedJarException(Message.of("jar.noPlugin", AssessmentPlugin.class.getName()));
        }
        if (own.size() > 1) {
            throw new RefusedJarException(Message.of(
                    "jar.manyPlugins", own.size(),
                    String.join(", ", own.stream().map(provider -> provider.type().getName()).toList())));
        }
        plugin = own.getFirst().get();
        return plugin;
    }

    AssessmentPlugin plugin() {
        if (plugin == null) {
            throw new IllegalStateException("The plugin was not created.");
        }
        return plugin;
    }

    ClassLoader loader() {
        return loader;
    }

    /** Where the baseline data lies in the jar itself, not in what the platform provides. */
    Optional<URL> baseline(String id) {
        return Optional.ofNullable(loader.findResource("baseline-data/" + id + ".csv"))
                .or(() -> Optional.ofNullable(loader.findResource("baseline.csv")));
    }

    InputStream openBaseline(String id) throws IOException {
        URLConnection connection = baseline(id)
                .orElseThrow(() -> new NoSuchFileException("baseline-data/" + id + ".csv", null, "Plugin '" + id
                        + "' brings no baseline data: its jar holds neither baseline-data/" + id
                        + ".csv nor baseline.csv."))
                .openConnection();
        connection.setUseCaches(false);
        return connection.getInputStream();
    }

    @Override
    public void close() {
        try {
            ResourceBundle.clearCache(loader);
            loader.close();
        } catch (IOException e) {
            LOG.warn("The class loader of {} could not be closed.", copy.file().getFileName(), e);
        } finally {
            plugin = null;
            copy.release();
        }
    }
}
