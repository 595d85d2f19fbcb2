package org.hindsight.core.plugin;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hindsight.core.message.Message;
import org.hindsight.core.plugin.PluginStatus.State;
import org.jspecify.annotations.Nullable;

/** All jars that are there, and which of them serves which id. Used by one thread at a time. */
final class Roster {

    private record Serving(Candidate candidate, ActivePlugin plugin) {}

    /**
     * What is different after {@link #settle}.
     *
     * @param active   the plugins that serve now, by id
     * @param loaded   those of them that did not before
     * @param unloaded ids that nothing serves any more
     * @param retired  plugins that do not serve any more, replaced ones included
     */
    record Change(
            SortedMap<String, ActivePlugin> active,
            List<ActivePlugin> loaded,
            List<String> unloaded,
            List<ActivePlugin> retired) {}

    private final Activation activation;
    /** In the order in which they came; a replaced file keeps its place. */
    private final Map<Path, Candidate> candidates = new LinkedHashMap<>();
    /** Loaded already, to be used or retired by the next {@link #settle}. */
    private final Map<Candidate, ActivePlugin> ready = new HashMap<>();
    private Map<String, Serving> serving = new TreeMap<>();

    Roster(Activation activation) {
        this.activation = activation;
    }

    Optional<Candidate> at(Path source) {
        return Optional.ofNullable(candidates.get(source));
    }

    /** The jars that say they are this plugin, and the file from which it was loaded. */
    List<Candidate> ofId(String id) {
        Serving current = serving.get(id);
        return candidates.values().stream()
                .filter(candidate -> candidate.id().equals(id)
                        || current != null && current.candidate().source().equals(candidate.source()))
                .toList();
    }

    void put(Candidate candidate) {
        Candidate former = candidates.put(candidate.source(), candidate);
        if (former != null) {
            former.discard();
        }
    }

    /** A jar that was loaded to try it out. */
    void put(Candidate candidate, ActivePlugin loaded) {
        put(candidate);
        ready.put(candidate, loaded);
    }

    void remove(Path source) {
        Candidate former = candidates.remove(source);
        if (former != null) {
            former.discard();
        }
    }

    /** Forgets everything; what serves is retired by whoever saw it serve. */
    void clear() {
        candidates.values().forEach(Candidate::discard);
        candidates.clear();
        serving = new TreeMap<>();
    }

    /** Why a jar cannot serve although nothing is wrong with itself, or empty when it could. */
    Optional<Message> olderThanShipped(Candidate candidate) {
        return candidates.values().stream()
                .filter(other -> other.shipped() && other.usable() && other.id().equals(candidate.id()))
                .filter(other -> !candidate.shipped()
                        && ApiVersions.compare(candidate.manifest().version(), other.manifest().version()) < 0)
                .findFirst()
                .map(other -> Message.of(
                        "jar.olderThanShipped", candidate.manifest().version(), other.manifest().version()));
    }

    /**
     * Decides for every id which jar serves it, and loads what is not loaded yet.
     *
     * @param disabled ids that nothing may serve
     * @param again    ids to be loaded anew although the jar is the same
     */
    Change settle(Set<String> disabled, Set<String> again) {
        Set<String> ids = new TreeSet<>(serving.keySet());
        candidates.values().forEach(candidate -> ids.add(candidate.id()));
        ids.removeAll(disabled);
        Map<String, Serving> next = new TreeMap<>();
        for (String id : ids) {
            Serving chosen = choose(id, serving.get(id), again.contains(id));
            if (chosen != null) {
                next.put(id, chosen);
            }
        }
        Change change = change(next.values());
        serving = next;
        ready.clear();
        return change;
    }

    private @Nullable Serving choose(String id, @Nullable Serving current, boolean again) {
        if (current != null && at(current.candidate().source()).filter(now -> !now.usable()).isPresent()) {
            return current;
        }
        // What cannot be loaded is refused and thereby out of the running, so this ends.
        for (Candidate candidate = preferred(id); candidate != null; candidate = preferred(id)) {
            if (current != null && !again && current.candidate().isSameAs(candidate)) {
                return current;
            }
            try {
                ActivePlugin loaded = ready.get(candidate);
                return new Serving(candidate, loaded != null ? loaded : activation.activate(candidate));
            } catch (RefusedJarException e) {
                candidates.put(candidate.source(), candidate.refused(e.told()));
                if (current != null && current.candidate().source().equals(candidate.source())) {
                    return current;
                }
            }
        }
        return null;
    }

    /** Of the jars that may serve an id the dropped one that came first, else the shipped one, else null. */
    private @Nullable Candidate preferred(String id) {
        return candidates.values().stream()
                .filter(candidate -> candidate.usable() && candidate.id().equals(id))
                .filter(candidate -> olderThanShipped(candidate).isEmpty())
                .min(Comparator.comparing(Candidate::shipped))
                .orElse(null);
    }

    private Change change(Collection<Serving> next) {
        SortedMap<String, ActivePlugin> active = new TreeMap<>();
        next.forEach(chosen -> active.put(chosen.plugin().id(), chosen.plugin()));
        List<ActivePlugin> before = serving.values().stream().map(Serving::plugin).toList();
        List<ActivePlugin> retired = new ArrayList<>(before);
        retired.addAll(ready.values());
        retired.removeAll(active.values());
        return new Change(
                active,
                active.values().stream().filter(plugin -> !before.contains(plugin)).toList(),
                serving.keySet().stream().filter(id -> !active.containsKey(id)).toList(),
                retired);
    }

    /**
     * What became of every jar, by id; of one id the serving one first. A shipped jar that another replaces is left
     * out.
     */
    List<PluginStatus> statuses(Set<String> disabled) {
        List<PluginStatus> statuses = new ArrayList<>();
        serving.values().forEach(current -> statuses.add(current.candidate().status(State.ACTIVE, null)));
        candidates.values().forEach(candidate -> idle(candidate, disabled).ifPresent(statuses::add));
        statuses.sort(Comparator.comparing(PluginStatus::id)
                .thenComparing(PluginStatus::state)
                .thenComparing(PluginStatus::jar));
        return List.copyOf(statuses);
    }

    private Optional<PluginStatus> idle(Candidate candidate, Set<String> disabled) {
        Message refusal = candidate.refusal();
        if (refusal != null) {
            return Optional.of(candidate.status(State.QUARANTINED, stillServing(candidate).map(refusal::then).orElse(refusal)));
        }
        Serving current = serving.get(candidate.id());
        Candidate first = current != null ? current.candidate() : preferred(candidate.id());
        if (current != null && first.isSameAs(candidate)) {
            return Optional.empty();
        }
        if (disabled.contains(candidate.id()) && candidate.equals(first)) {
            return Optional.of(candidate.status(State.DISABLED, Message.of("jar.switchedOff")));
        }
        if (candidate.shipped() && first != null && !first.shipped()) {
            return Optional.empty();
        }
        Message reason = olderThanShipped(candidate)
                .or(() -> Optional.ofNullable(first).map(taken -> Message.of("jar.idTaken", taken.id(), taken.jar())))
                .orElseGet(() -> Message.join(List.of()));
        return Optional.of(candidate.status(State.QUARANTINED, reason));
    }

    private Optional<Message> stillServing(Candidate refused) {
        return serving.values().stream()
                .filter(current -> current.candidate().source().equals(refused.source()))
                .findFirst()
                .map(current -> Message.of("jar.stillServing", current.plugin().version()));
    }
}
