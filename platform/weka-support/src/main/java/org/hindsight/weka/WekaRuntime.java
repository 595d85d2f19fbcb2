package org.hindsight.weka;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What must be set before the first class of Weka is loaded. Everything public in this package calls {@link #prepare()} first; code
 * that uses a class of Weka before any of this package calls it itself.
 */
public final class WekaRuntime {

    private static final String NETLIB = "com.github.fommil.netlib.";

    private static final Map<String, String> PROPERTIES = Map.of(
            // Weka brings no native linear algebra here, so netlib must be told to use its Java one.
            NETLIB + "BLAS", NETLIB + "F2jBLAS",
            NETLIB + "LAPACK", NETLIB + "F2jLAPACK",
            NETLIB + "ARPACK", NETLIB + "F2jARPACK",
            "weka.packageManager.offline", "true",
            "weka.packageManager.loadPackages", "false");

    private static boolean prepared;

    private WekaRuntime() {}

    /**
     * Sets those system properties that nobody has set. {@code WEKA_HOME} becomes a folder below {@code java.io.tmpdir} unless a
     * system property or environment variable names another; without it Weka would make {@code ~/wekafiles}. Calling it again does
     * nothing. Any thread may call it.
     */
    public static synchronized void prepare() {
        if (prepared) {
            return;
        }
        PROPERTIES.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
        if (System.getProperty("WEKA_HOME") == null && System.getenv("WEKA_HOME") == null) {
            System.setProperty("WEKA_HOME", folder().toString());
        }
        prepared = true;
    }

    /** One folder for each user of the machine; Weka creates it and keeps two empty folders in it. */
    private static Path folder() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Path folder = temporary.resolve("hindsight-weka-" + System.getProperty("user.name"));
        return Files.isDirectory(temporary) ? folder : folder.getFileName().toAbsolutePath();
    }
}
