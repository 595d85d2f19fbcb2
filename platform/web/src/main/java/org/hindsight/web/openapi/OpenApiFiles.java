package org.hindsight.web.openapi;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The document and Swagger UI's few files, read once; no other file can be asked for. */
@Singleton
final class OpenApiFiles {

    /**
     * A file for browsers.
     *
     * @param type    its media type
     * @param content its bytes
     */
    record File(String type, byte[] content) {}

    private static final String JS = "text/javascript; charset=utf-8";
    private static final String CSS = "text/css; charset=utf-8";

    private final byte[] document = read("META-INF/swagger/openapi.yml");
    private final byte[] page = read("swagger/page.html");
    private final Map<String, File> files;

    OpenApiFiles() {
        String folder = swaggerUi();
        this.files = Map.of(
                "swagger-ui.css", new File(CSS, read(folder + "swagger-ui.css")),
                "swagger-ui-bundle.js", new File(JS, read(folder + "swagger-ui-bundle.js")),
                "start.js", new File(JS, read("swagger/start.js")));
    }

    byte[] document() {
        return document;
    }

    byte[] page() {
        return page;
    }

    Optional<File> named(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** The WebJar's folder; its version is read from the jar, so that only the build names it. */
    private static String swaggerUi() {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(new String(read("META-INF/maven/org.webjars/swagger-ui/pom.properties"), StandardCharsets.ISO_8859_1)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "META-INF/resources/webjars/swagger-ui/" + properties.getProperty("version") + "/";
    }

    private static byte[] read(String resource) {
        try (InputStream in = OpenApiFiles.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The file '" + resource + "' is missing on the class path: the build is incomplete.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
