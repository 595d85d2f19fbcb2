package org.hindsight.core.dataset;

import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.hindsight.core.assessment.UnknownAssessmentException;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.Sha256;
import org.hindsight.core.plugin.ActivePlugin;
import org.hindsight.core.plugin.Lease;
import org.hindsight.core.plugin.Plugins;
import org.hindsight.plugin.BaselineLoader.RejectedLine;
import org.hindsight.plugin.BaselineRefusedException;
import org.hindsight.plugin.Wording;

/**
 * The baseline data of each model. What an admin brought counts most, then a file in the home folder, then the one in the plugin's jar.
 */
@Singleton
public class Baselines {

    private final Plugins plugins;
    private final UploadedBaselines uploads;
    private final BaselineFolder folder;
    private final Clock clock;

    Baselines(Plugins plugins, UploadedBaselines uploads, BaselineFolder folder, Clock clock) {
        this.plugins = plugins;
        this.uploads = uploads;
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * What the baseline of a model is now.
     *
     * @param rows        rows that fit
     * @param rejected    lines that do not, at most the first 1,000
     * @param fingerprint SHA-256 of the file's bytes, in hex
     * @param source      where it comes from: shipped, the home folder, or uploaded by whom on which day
     * @param simulated   whether it is the shipped, simulated one
     * @param remarks     what the loader recognised
     */
    public record Summary(
            long rows, List<RejectedLine> rejected, String fingerprint, Message source, boolean simulated, List<Wording> remarks) {}

    /** The summary of the baseline in use. */
    public Summary summary(String assessment) {
        return load(plugin(assessment)).summary();
    }

    /**
     * Replaces the baseline by a file. Nothing changes when it is refused.
     *
     * @throws BaselineRefusedException when it is no such data, with line and reason
     */
    public Summary replace(String assessment, byte[] csv, String actor) {
        LoadedBaseline read;
        try (Lease lease = plugin(assessment).lease()) {
            // Whose it is does not matter yet: only its content is looked at.
            read = read(lease.plugin(), RawBaseline.ofHomeFolder(csv));
        }
        if (read.content().rows().isEmpty()) {
            List<RejectedLine> rejected = read.content().rejected();
            throw new BaselineRefusedException(locale -> rejected.isEmpty()
                    ? Message.of("baseline.empty", assessment).in(locale)
                    : Message.of("baseline.unfit", assessment, rejected.getFirst().problem().in(locale)).in(locale));
        }
        UploadedBaseline upload =
                new UploadedBaseline(assessment, csv, read.fingerprint(), actor, clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (uploads.existsById(assessment)) {
            uploads.update(upload);
        } else {
            uploads.save(upload);
        }
        return summary(assessment);
    }

    /** Goes back to the shipped baseline. */
    public Summary reset(String assessment, String actor) {
        plugin(assessment);
        uploads.deleteById(assessment);
        return summary(assessment);
    }

    /**
     * Reads the baseline in use.
     *
     * @throws BaselineRefusedException when the file in use cannot be read as this plugin's data
     */
    public LoadedBaseline load(ActivePlugin plugin) {
        try (Lease lease = plugin.lease()) {
            return read(lease.plugin(), raw(lease.plugin()));
        }
    }

    /** The fingerprint of the baseline in use, without reading its rows. */
    public String fingerprint(ActivePlugin plugin) {
        return uploads.fingerprint(plugin.id()).orElseGet(() -> Sha256.hex(raw(plugin).bytes()));
    }

    /** The baseline whose file has this SHA-256, where it is still there: brought by an admin, in the home folder or shipped. */
    public Optional<LoadedBaseline> withFingerprint(ActivePlugin plugin, String sha256) {
        try (Lease lease = plugin.lease()) {
            RawBaseline used = raw(lease.plugin());
            List<RawBaseline> there = List.of(used, RawBaseline.shipped(bytes(lease.plugin()), plugin));
            return there.stream().filter(one -> Sha256.hex(one.bytes()).equals(sha256)).findFirst().map(one -> read(lease.plugin(), one));
        }
    }

    private RawBaseline raw(ActivePlugin plugin) {
        Optional<UploadedBaseline> upload = uploads.findById(plugin.id());
        if (upload.isPresent()) {
            return RawBaseline.of(upload.get());
        }
        byte[] shipped = bytes(plugin);
        Path own = folder.path().resolve(plugin.id() + ".csv");
        if (Files.isRegularFile(own)) {
            byte[] bytes = bytes(own);
            // A checkout is its own home folder and holds the very file that was shipped.
            return Sha256.hex(bytes).equals(Sha256.hex(shipped))
                    ? RawBaseline.shipped(shipped, plugin)
                    : RawBaseline.ofHomeFolder(bytes);
        }
        return RawBaseline.shipped(shipped, plugin);
    }

    private static LoadedBaseline read(ActivePlugin plugin, RawBaseline raw) {
        try (InputStream csv = new ByteArrayInputStream(raw.bytes())) {
            return new LoadedBaseline(plugin.plugin().baseline().load(csv), Sha256.hex(raw.bytes()), raw.source(), raw.origin(), raw.simulated());
        } catch (IOException e) {
            throw new UncheckedIOException("The baseline of '" + plugin.id() + "' cannot be read.", e);
        }
    }

    private static byte[] bytes(ActivePlugin plugin) {
        try (InputStream shipped = plugin.openShippedBaseline()) {
            return shipped.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The baseline in the jar of '" + plugin.id() + "' cannot be read.", e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The baseline " + file + " cannot be read.", e);
        }
    }

    private ActivePlugin plugin(String assessment) {
        return plugins.find(assessment).orElseThrow(() -> new UnknownAssessmentException(assessment));
    }

    private record RawBaseline(byte[] bytes, Message source, Message origin, boolean simulated) {

        static RawBaseline shipped(byte[] bytes, ActivePlugin plugin) {
            Message shipped = Message.of("baseline.shipped");
            return new RawBaseline(bytes, shipped, shipped, plugin.plugin().simulatedBaseline());
        }

        static RawBaseline ofHomeFolder(byte[] bytes) {
            Message home = Message.of("baseline.homeFolder");
            return new RawBaseline(bytes, home, home, false);
        }

        static RawBaseline of(UploadedBaseline upload) {
            String day = upload.uploadedAt().atZone(ZoneOffset.UTC).toLocalDate().toString();
            return new RawBaseline(
                    upload.content(), Message.of("baseline.uploaded", upload.uploadedBy(), day), Message.of("baseline.uploadedOn", day), false);
        }
    }
}
