package org.hindsight.core.plugin;

import io.micronaut.context.BeanProvider;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.hindsight.core.message.Message;
import org.hindsight.core.plugin.PluginStatus.State;
import org.hindsight.plugin.AssessmentPlugin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The plugins that are there. Looking them up never waits: it sees the state after the last change, and a plugin
 * that is replaced is at no moment missing. Changes (a jar that comes or goes, an admin's wish) are made one at a time.
 */
@Singleton
public final class Plugins implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Plugins.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private record Snapshot(SortedMap<String, ActivePlugin> active, List<PluginStatus> statuses) {
        static final Snapshot EMPTY = new Snapshot(new TreeMap<>(), List.of());
    }

    private final PluginFolders folders;
    private final DisabledPlugins disabledPlugins;
    private final Roster roster;
    private final JarFolders jars;
    private final Installation installation;
    private final PluginNews news;
    private final Object changing = new Object();
    private volatile Snapshot snapshot = Snapshot.EMPTY;
    private Set<String> disabled = Set.of();
    private boolean wishesUnreadable;
    private boolean scanned;
    private boolean closed;
    private @Nullable FolderWatch watch;

    @Inject
    Plugins(PluginFolders folders, DisabledPlugins disabled, Clock clock, BeanProvider<PluginListener> listeners) {
        this(folders, disabled, clock, (Iterable<PluginListener>) listeners);
    }

    /** A host without a container, for tests and tools. Nothing is loaded before {@link #start} or {@link #rescan}. */
    public Plugins(
            PluginFolders folders,
            DisabledPlugins disabled,
            Clock clock,
            Iterable<? extends PluginListener> listeners) {
        this(folders, disabled, clock, listeners, AssessmentPlugin.API_VERSION, JarInspection.Limits.DEFAULT, PATIENCE);
    }

    Plugins(
            PluginFolders folders,
            DisabledPlugins disabled,
            Clock clock,
            Iterable<? extends PluginListener> listeners,
            String apiVersion,
            JarInspection.Limits limits,
            Duration patience) {
        this.folders = folders;
        this.disabledPlugins = disabled;
        FittingBaselines fitting = new FittingBaselines(folders.privateCopy().resolve("fitting-baselines"), apiVersion);
        Activation activation = new Activation(apiVersion, patience, fitting);
        this.roster = new Roster(activation);
        this.jars = new JarFolders(
                folders, new JarIntake(folders.privateCopy(), new JarInspection(limits), apiVersion), roster, clock);
        this.installation = new Installation(jars, roster, activation);
        this.news = new PluginNews(listeners);
    }

    /** The plugins that serve, by id. */
    public Collection<ActivePlugin> active() {
        return Collections.unmodifiableCollection(snapshot.active().values());
    }

    /** The plugin that serves this id, or empty when none does. */
    public Optional<ActivePlugin> find(String id) {
        return Optional.ofNullable(snapshot.active().get(id));
    }

    /** A lease on the plugin that serves this id now, however often it is replaced meanwhile; empty when none does. */
    public Optional<Lease> lease(String id) {
        for (Optional<ActivePlugin> plugin = find(id); plugin.isPresent(); plugin = find(id)) {
            Optional<Lease> lease = plugin.get().tryLease();
            if (lease.isPresent()) {
                return lease;
            }
        }
        return Optional.empty();
    }

    /**
     * What became of every jar, by id. One id stands there twice when a second jar claims it, or a replacement was
     * refused.
     */
    public List<PluginStatus> statuses() {
        return snapshot.statuses();
    }

    /** Loads the jars that are there and watches the folder of dropped ones until {@link #close}. */
    public void start() {
        synchronized (changing) {
            rescan();
            if (watch == null && !closed) {
                watch = FolderWatch.start(folders.dropped(), this::rescan);
            }
        }
    }

    /** Stops watching and unloads all plugins; what holds a lease finishes first. */
    @Override
    @PreDestroy
    public void close() {
        synchronized (changing) {
            closed = true;
            if (watch != null) {
                watch.close();
                watch = null;
            }
            Collection<ActivePlugin> serving = snapshot.active().values();
            snapshot = Snapshot.EMPTY;
            serving.forEach(ActivePlugin::retire);
            roster.clear();
        }
    }

    /**
     * One look at the folder of dropped jars, and at what admins switched off on another node. The first one loads all
     * that is there; later ones act on what has changed and then stood still for a second by the clock.
     */
    public void rescan() {
        synchronized (changing) {
            if (closed) {
                return;
            }
            if (!scanned) {
                firstScan();
                return;
            }
            boolean jarsChanged = jars.look();
            Set<String> wished = switchedOff();
            if (jarsChanged || !wished.equals(disabled)) {
                disabled = wished;
                publish(Set.of());
            }
        }
    }

    private void firstScan() {
        try {
            jars.firstLook();
        } catch (IOException e) {
            throw new UncheckedIOException("The plugin folders cannot be used (" + e.getMessage()
                    + "). Let the server's account read " + folders.shipped() + " and write to "
                    + folders.dropped() + " and " + folders.privateCopy() + ".", e);
        }
        disabled = Set.copyOf(disabledPlugins.load());
        scanned = true;
        publish(Set.of());
    }

    /** What admins switched off here or on another node; what is known already while that cannot be read. */
    private Set<String> switchedOff() {
        try {
            Set<String> read = Set.copyOf(disabledPlugins.load());
            wishesUnreadable = false;
            return read;
        } catch (RuntimeException e) {
            if (!wishesUnreadable) {
                LOG.warn("Which plugins are switched off cannot be read; it stays as it was: {}", e.toString());
            }
            wishesUnreadable = true;
            return disabled;
        }
    }

    /**
     * Lets a plugin serve again.
     *
     * @throws UnknownPluginException when there is none of this id
     */
    public PluginStatus enable(String id) {
        return switchTo(id, ids -> ids.remove(id));
    }

    /**
     * Keeps a plugin from serving, also after a restart, until it is enabled.
     *
     * @throws UnknownPluginException when there is none of this id
     */
    public PluginStatus disable(String id) {
        return switchTo(id, ids -> ids.add(id));
    }

    private PluginStatus switchTo(String id, Consumer<Set<String>> wish) {
        synchronized (changing) {
            status(id);
            Set<String> ids = new TreeSet<>(switchedOff());
            wish.accept(ids);
            disabledPlugins.save(Set.copyOf(ids));
            disabled = ids;
            publish(Set.of());
            return status(id);
        }
    }

    /**
     * Reads the plugin's jar again and loads it anew, also one that was quarantined.
     *
     * @throws UnknownPluginException when there is none of this id, or its file is gone
     */
    public PluginStatus reload(String id) {
        synchronized (changing) {
            status(id);
            roster.ofId(id).forEach(jars::readAgain);
            publish(Set.of(id));
            return status(id);
        }
    }

    /**
     * Deletes the dropped jars of this id. Where a plugin of this id is shipped, that one serves then.
     *
     * @throws UnknownPluginException  when there is none of this id
     * @throws PluginConflictException when it is there as a shipped one only
     * @throws IOException             when a file cannot be deleted
     */
    public void remove(String id) throws IOException {
        synchronized (changing) {
            status(id);
            List<Candidate> dropped = roster.ofId(id).stream().filter(jar -> !jar.shipped()).toList();
            if (dropped.isEmpty()) {
                throw new PluginConflictException(Message.of("jar.shipped", id));
            }
            try {
                for (Candidate jar : dropped) {
                    jars.delete(jar);
                }
            } finally {
                publish(Set.of());
            }
        }
    }

    /**
     * Takes an uploaded jar, which replaces the dropped ones of the same id. It is loaded before it is put into the
     * folder: one that is refused changes nothing and is not kept.
     *
     * @param fileName the name that the sender gave; it is shown, and never used as a path
     * @param jar      the jar's bytes; the caller closes it
     * @return the plugin's status, {@link State#QUARANTINED} with the reason when it was refused
     * @throws PluginConflictException when the file of that name holds another plugin
     * @throws IOException             when the stream or the folder fails
     */
    public PluginStatus install(String fileName, InputStream jar) throws IOException {
        rescan();
        Candidate upload = installation.receive(fileName, jar);
        synchronized (changing) {
            Optional<Message> refusal = installation.install(upload);
            if (refusal.isPresent()) {
                return upload.status(State.QUARANTINED, refusal.get());
            }
            publish(Set.of());
            return status(upload.id());
        }
    }

    private PluginStatus status(String id) {
        return statuses().stream()
                .filter(status -> status.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnknownPluginException(id));
    }

    /** Makes the roster's state the one that is seen, and lets go of the plugins that are replaced only then. */
    private void publish(Set<String> again) {
        Roster.Change change = roster.settle(disabled, again);
        snapshot = new Snapshot(change.active(), roster.statuses(disabled));
        try {
            news.tell(change);
        } finally {
            change.retired().forEach(ActivePlugin::retire);
        }
    }
}
