package org.hindsight.app.demo;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.hindsight.core.model.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * Six months that were lived through once and are kept, so that every later demo of the same build begins with them. They are made on the machine
 * that shows them and lie outside the distribution, because a secret is part of them that must not travel with it.
 */
public final class DemoHistory {

    /** What ended longer ago is made anew: a demo lives through the time since when it starts, and that should take seconds. */
    private static final Duration OLDEST = Duration.ofDays(60);

    private static final String NOTE = "lived.properties";
    private static final String UNTIL = "until";
    private static final String BUILD = "build";

    private final Path folder;
    private final Path distribution;
    private final Clock clock;

    /**
     * The history in a folder, which need not exist yet.
     *
     * @param folder       where it is kept
     * @param distribution whose platform and plugins it is made with
     * @param clock        the real time
     */
    public DemoHistory(Path folder, Path distribution, Clock clock) {
        this.folder = folder.toAbsolutePath().normalize();
        this.distribution = distribution;
        this.clock = clock;
    }

    /** The settings of a demo in a home folder; it lives on from a moment, or from {@link Demo#SPAN} ago when that is null. */
    public static Map<String, Object> settings(Path home, @Nullable Instant livedUntil) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "hindsight.home", home.toString(),
                "hindsight.demo", true,
                // Half a year of trainings in a minute: every core helps, and figures by cross-validation may be rougher.
                "hindsight.retraining.threads", Runtime.getRuntime().availableProcessors(),
                "hindsight.retraining.rows-of-one-repeat", 0,
                // Its messages go nowhere, whatever the environment says.
                "hindsight.public-url", "https://demo.example.org",
                "hindsight.sms.url", "",
                "hindsight.backup.folder", "",
                // A demo never touches a database that the environment names.
                "datasources.default.url", "jdbc:h2:file:" + home.resolve("data/hindsight"),
                "datasources.default.username", "hindsight",
                "datasources.default.password", ""));
        if (livedUntil != null) {
            settings.put("hindsight.demo-lived-until", livedUntil.toString());
        }
        return settings;
    }

    /** Whether there is one, made by this build, that ended lately. */
    public boolean isCurrent() {
        Properties note = note();
        return build().equals(note.getProperty(BUILD)) && until(note).filter(this::isLately).isPresent();
    }

    /**
     * Lives through six months and keeps them in place of what was kept before.
     *
     * @param tell is told of every month
     * @throws UncheckedIOException when the folder cannot be written; what was kept before stays then
     */
    public void make(Consumer<String> tell) {
        tell.accept("Building the demo, which is done once and takes a minute or two ...");
        try {
            Path making = Files.createTempDirectory(Files.createDirectories(folder.getParent()), folder.getFileName() + "-in-the-making-");
            Thread cleaner = new Thread(() -> FileUtils.deleteQuietly(making.toFile()), "demo-cleaner");
            Runtime.getRuntime().addShutdownHook(cleaner);
            write(making, live(making, tell));
            FileUtils.deleteDirectory(folder.toFile());
            Files.move(making, folder);
            Runtime.getRuntime().removeShutdownHook(cleaner);
        } catch (IOException e) {
            throw new UncheckedIOException("The months of the demo cannot be kept in " + folder + ". Mend the folder's permissions.", e);
        }
    }

    /**
     * Copies it to where a demo is to run.
     *
     * @return the moment at which it ends
     */
    public Instant copyTo(Path home) {
        try {
            for (String part : List.of("data", "models")) {
                FileUtils.copyDirectory(folder.resolve(part).toFile(), home.resolve(part).toFile());
            }
            return until(note()).orElseThrow(() -> new IOException(NOTE + " does not say when it ends"));
        } catch (IOException e) {
            throw new UncheckedIOException("The months of the demo cannot be copied from " + folder + ". Delete that folder; they are made anew then.", e);
        }
    }

    private Instant live(Path home, Consumer<String> tell) throws IOException {
        Map<String, Object> settings = new HashMap<>(settings(home, null));
        settings.put("hindsight.maintenance", true);
        // Many rows are replaced in six months; what is left of them would be copied at every start.
        settings.put("datasources.default.url", settings.get("datasources.default.url") + ";MAX_COMPACT_TIME=20000");
        settings.put("hindsight.distribution", distribution.toString());
        try (ApplicationContext context = ApplicationContext.builder().properties(settings).build().start()) {
            context.getBean(Demo.class).live(tell);
        }
        for (String left : List.of("logs", "plugins-in-use")) {
            FileUtils.deleteDirectory(home.resolve("data").resolve(left).toFile());
        }
        return clock.instant();
    }

    private void write(Path made, Instant until) throws IOException {
        Properties note = new Properties();
        note.setProperty(UNTIL, until.toString());
        note.setProperty(BUILD, build());
        try (Writer writer = Files.newBufferedWriter(made.resolve(NOTE))) {
            note.store(writer, null);
        }
    }

    private Properties note() {
        Properties note = new Properties();
        Path file = folder.resolve(NOTE);
        if (Files.exists(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                note.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException("The file " + file + " cannot be read. Delete its folder, or mend its permissions.", e);
            }
        }
        return note;
    }

    private static Optional<Instant> until(Properties note) {
        return Optional.ofNullable(note.getProperty(UNTIL)).map(Instant::parse);
    }

    private boolean isLately(Instant until) {
        Instant now = clock.instant();
        return !until.isAfter(now) && until.isAfter(now.minus(OLDEST));
    }

    /** The hash of all that is Hindsight's own: its platform and its plugins, which hold their baseline data. */
    private String build() {
        MessageDigest digest = Sha256.digest();
        try (Stream<Path> platform = Files.list(distribution.resolve("lib")); Stream<Path> plugins = Files.list(distribution.resolve("plugins"))) {
            List<Path> jars = Stream.concat(platform.filter(jar -> jar.getFileName().toString().startsWith("hindsight-")), plugins).sorted().toList();
            for (Path jar : jars) {
                try (InputStream in = new DigestInputStream(Files.newInputStream(jar), digest)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The distribution in " + distribution + " cannot be read.", e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
