package org.hindsight.core.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.Attributes;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.Sha256;

/** Takes jars over: copies them to the private folder, hashes and inspects them. Nothing of them is loaded here. */
final class JarIntake {

    private final Path privateFolder;
    private final JarInspection inspection;
    private final String apiVersion;
    private final AtomicInteger copies = new AtomicInteger();

    JarIntake(Path privateFolder, JarInspection inspection, String apiVersion) {
        this.privateFolder = privateFolder;
        this.inspection = inspection;
        this.apiVersion = apiVersion;
    }

    /** Makes the private folder, and removes what a process that died left in it. */
    void prepare() throws IOException {
        Files.createDirectories(privateFolder);
        try (DirectoryStream<Path> leftovers = Files.newDirectoryStream(privateFolder, "*.jar")) {
            for (Path leftover : leftovers) {
                Files.deleteIfExists(leftover);
            }
        }
    }

    /** Takes over a file of one of the folders. */
    Candidate take(Path source, boolean shipped) {
        try (InputStream in = Files.newInputStream(source)) {
            return take(in, source, shipped);
        } catch (AccessDeniedException e) {
            return unreadable(source, shipped, Message.of("jar.mayNotRead"));
        } catch (IOException e) {
            return unreadable(source, shipped, Message.plain(String.valueOf(e.getMessage())));
        }
    }

    /**
     * Takes over what a stream gives, as if it lay in {@code source}.
     *
     * @throws IOException when the stream or the private folder fails
     */
    Candidate take(InputStream in, Path source, boolean shipped) throws IOException {
        Path file = privateFolder.resolve("jar-" + copies.incrementAndGet() + ".jar");
        MessageDigest digest = Sha256.digest();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            copyAtMost(inspection.limits().bytes(), in, out);
        } catch (RefusedJarException e) {
            Files.deleteIfExists(file);
            return Candidate.refused(source, shipped, PluginManifest.unknown(name(source)), "", e.told());
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        Candidate candidate = inspect(file, source, shipped, HexFormat.of().formatHex(digest.digest()));
        if (!candidate.usable()) {
            Files.deleteIfExists(file);
        }
        return candidate;
    }

    private Candidate inspect(Path file, Path source, boolean shipped, String sha256) throws IOException {
        try {
            Attributes attributes = inspection.inspect(file);
            PluginManifest manifest = PluginManifest.asStated(attributes, name(source));
            List<Message> problems = PluginManifest.problems(attributes, apiVersion);
            return problems.isEmpty()
                    ? new Candidate(source, shipped, manifest, sha256, new PrivateCopy(file), null)
                    : Candidate.refused(source, shipped, manifest, sha256, Message.join(problems));
        } catch (RefusedJarException e) {
            return Candidate.refused(source, shipped, PluginManifest.unknown(name(source)), sha256, e.told());
        }
    }

    private static Candidate unreadable(Path source, boolean shipped, Message why) {
        return Candidate.refused(source, shipped, PluginManifest.unknown(name(source)), "",
                Message.of("jar.unreadable", why));
    }

    private static void copyAtMost(long limit, InputStream in, OutputStream out) throws IOException,
            RefusedJarException {
        byte[] buffer = new byte[1 << 16];
        long copied = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            copied += read;
            if (copied > limit) {
                throw new RefusedJarException(Message.of("jar.tooLarge", limit >> 20));
            }
            out.write(buffer, 0, read);
        }
    }

    private static String name(Path source) {
        return source.getFileName().toString();
    }
}
