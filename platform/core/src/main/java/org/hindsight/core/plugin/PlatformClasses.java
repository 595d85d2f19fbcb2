package org.hindsight.core.plugin;

import java.io.IOException;
import java.net.URL;
import java.util.Enumeration;
import java.util.List;
import org.hindsight.plugin.AssessmentPlugin;
import org.jspecify.annotations.Nullable;

/**
 * What a plugin sees of the platform: the JDK, the plugin API, CSV and Weka support, Weka and SLF4J. The rest of the
 * class path is hidden, so that a plugin cannot come to depend on it and may bring other versions of the same
 * libraries. This keeps things apart; it is no sandbox.
 */
final class PlatformClasses extends ClassLoader {

    private static final List<String> SHARED = List.of(
            "org.hindsight.plugin.",
            "org.hindsight.csv.",
            "org.hindsight.weka.",
            "weka.",
            "no.uib.cipr.matrix.",
            "org.jspecify.",
            "org.slf4j.");

    private final ClassLoader platform = AssessmentPlugin.class.getClassLoader();

    PlatformClasses() {
        super("hindsight-platform", ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (isShared(name)) {
            return platform.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    protected @Nullable URL findResource(String name) {
        return isShared(name.replace('/', '.')) ? platform.getResource(name) : null;
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        return isShared(name.replace('/', '.')) ? platform.getResources(name) : super.findResources(name);
    }

    private static boolean isShared(String name) {
        return SHARED.stream().anyMatch(name::startsWith);
    }
}
