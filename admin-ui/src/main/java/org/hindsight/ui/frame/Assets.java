package org.hindsight.ui.frame;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Style sheet, scripts and icons, read once. Each has its fingerprint in its address, so that browsers keep it for ever and a new
 * release is seen at once.
 */
@Singleton
public final class Assets {

    /**
     * A file for browsers.
     *
     * @param address where it is served
     * @param type    its media type
     * @param content its bytes
     */
    record Asset(String address, String type, byte[] content) {}

    private static final String JS = "text/javascript; charset=utf-8";
    private static final String WEBJARS = "META-INF/resources/webjars/";

    private final Map<String, Asset> byName = new LinkedHashMap<>();
    private final Map<String, Asset> byAddress = new LinkedHashMap<>();

    Assets() {
        load("hindsight.css", "assets/hindsight.css", "text/css; charset=utf-8");
        load("hindsight.js", "assets/hindsight.js", JS);
        load("charts.js", "assets/charts.js", JS);
        load("live.js", "assets/live.js", JS);
        load("icon.svg", "assets/icon.svg", "image/svg+xml");
        load("htmx.js", webjar("htmx.org") + "dist/htmx.min.js", JS);
        load("chart.js", webjar("chart.js") + "dist/chart.umd.min.js", JS);
    }

    /**
     * The address of a file.
     *
     * @throws IllegalArgumentException when there is no such file
     */
    public String address(String name) {
        Asset asset = byName.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("There is no asset '" + name + "'. There are " + byName.keySet() + ".");
        }
        return asset.address();
    }

    Optional<Asset> at(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    private void load(String name, String resource, String type) {
        byte[] content = read(resource);
        int dot = name.lastIndexOf('.');
        Asset asset = new Asset(
                "/assets/" + name.substring(0, dot) + "-" + fingerprint(content) + name.substring(dot), type, content);
        byName.put(name, asset);
        byAddress.put(asset.address(), asset);
    }

    /** The folder of a WebJar; its version is read from the jar, so that only the build names it. */
    private static String webjar(String artifact) {
        String properties = new String(
                read("META-INF/maven/org.webjars.npm/" + artifact + "/pom.properties"), StandardCharsets.ISO_8859_1);
        return properties.lines()
                .filter(line -> line.startsWith("version="))
                .map(line -> WEBJARS + artifact + "/" + line.substring("version=".length()).strip() + "/")
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The WebJar '" + artifact + "' does not tell its version."));
    }

    private static byte[] read(String resource) {
        try (InputStream in = Assets.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The file '" + resource + "' is missing on the class path: the build is incomplete.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }
}
