package org.hindsight.core.plugin;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.hindsight.plugin.AssessmentPlugin;
import org.hindsight.plugin.Descriptor;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FollowUp;
import org.hindsight.plugin.PromotionRules;
import org.hindsight.plugin.Target;
import org.hindsight.plugin.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * A plugin that serves, or served until it was replaced. Descriptor, schema, target, follow-up, triggers and promotion rules belong to the platform
 * and stay valid always; {@link #plugin()} may be called into only under a {@link Lease}. When the last lease of a
 * replaced plugin is closed, so is its class loader.
 */
public final class ActivePlugin {

    /** Added to the number of leases when no more are given. */
    private static final int RETIRED = Integer.MIN_VALUE;

    private final PluginManifest manifest;
    private final String sha256;
    private final Descriptor descriptor;
    private final FeatureSchema schema;
    private final Target target;
    private final FollowUp followUp;
    private final List<Trigger> triggers;
    private final PromotionRules promotion;
    private final AtomicInteger leases = new AtomicInteger();
    /** Null once closed: whoever still holds this object does not hold the class loader. */
    private volatile @Nullable LoadedJar jar;

    ActivePlugin(PluginManifest manifest, String sha256, LoadedJar jar, PluginContract contract) {
        this.manifest = manifest;
        this.sha256 = sha256;
        this.descriptor = contract.descriptor();
        this.schema = contract.schema();
        this.target = contract.target();
        this.followUp = contract.followUp();
        this.triggers = contract.triggers();
        this.promotion = contract.promotion();
        this.jar = jar;
    }

    /** The plugin's id. */
    public String id() {
        return manifest.id();
    }

    /** The plugin's version. */
    public String version() {
        return manifest.version();
    }

    /** The versions of the plugin API that it asks for. */
    public String apiVersion() {
        return manifest.requires();
    }

    /** The hash of the jar, in lower-case hex. */
    public String sha256() {
        return sha256;
    }

    /** What the plugin said of itself when it was loaded. */
    public Descriptor descriptor() {
        return descriptor;
    }

    /** The questions, as the plugin gave them when it was loaded. */
    public FeatureSchema schema() {
        return schema;
    }

    /** What is predicted, as the plugin gave it when it was loaded. */
    public Target target() {
        return target;
    }

    /** Who is asked what really happened, and when, as the plugin said when it was loaded. */
    public FollowUp followUp() {
        return followUp;
    }

    /** When it learns, as the plugin said when it was loaded. */
    public List<Trigger> triggers() {
        return triggers;
    }

    /** When a new version takes over, as the plugin said when it was loaded. */
    public PromotionRules promotion() {
        return promotion;
    }

    /**
     * The plugin's own code, to be called under a lease only.
     *
     * @throws PluginUnloadedException when it was unloaded
     */
    public AssessmentPlugin plugin() {
        return loaded().plugin();
    }

    /**
     * The plugin's class loader, for artefacts that hold classes of the plugin; to be used under a lease only.
     *
     * @throws PluginUnloadedException when it was unloaded
     */
    public ClassLoader classLoader() {
        return loaded().loader();
    }

    /**
     * Keeps the plugin's classes loaded until the lease is closed.
     *
     * @throws PluginUnloadedException when the plugin was replaced or removed: look it up again, or use {@link
     *                                 Plugins#lease}
     */
    public Lease lease() {
        return tryLease().orElseThrow(() -> new PluginUnloadedException(id(), version()));
    }

    /** A lease, or empty when the plugin was replaced or removed. */
    public Optional<Lease> tryLease() {
        for (int held = leases.get(); held >= 0; held = leases.get()) {
            if (leases.compareAndSet(held, held + 1)) {
                return Optional.of(new Lease(this));
            }
        }
        return Optional.empty();
    }

    /**
     * Whether the jar brings baseline data.
     *
     * @throws PluginUnloadedException when the plugin was replaced or removed
     */
    public boolean hasShippedBaseline() {
        try (Lease _ = lease()) {
            return loaded().baseline(id()).isPresent();
        }
    }

    /**
     * The baseline data in the jar: {@code /baseline-data/<id>.csv}, or else {@code /baseline.csv}. The stream holds
     * a lease; close it.
     *
     * @throws NoSuchFileException     when the jar brings none
     * @throws PluginUnloadedException when the plugin was replaced or removed
     */
    public InputStream openShippedBaseline() throws IOException {
        Lease lease = lease();
        try {
            InputStream csv = loaded().openBaseline(id());
            return new FilterInputStream(csv) {
                @Override
                public void close() throws IOException {
                    try (lease) {
                        super.close();
                    }
                }
            };
        } catch (IOException | RuntimeException e) {
            lease.close();
            throw e;
        }
    }

    /** Gives no more leases, and closes the class loader once the last one is closed. */
    void retire() {
        if (leases.getAndUpdate(held -> held | RETIRED) == 0) {
            unload();
        }
    }

    void release() {
        if (leases.decrementAndGet() == RETIRED) {
            unload();
        }
    }

    private void unload() {
        LoadedJar closing = jar;
        jar = null;
        if (closing != null) {
            closing.close();
        }
    }

    private LoadedJar loaded() {
        LoadedJar current = jar;
        if (current == null) {
            throw new PluginUnloadedException(id(), version());
        }
        return current;
    }

    @Override
    public String toString() {
        return id() + " " + version();
    }
}
