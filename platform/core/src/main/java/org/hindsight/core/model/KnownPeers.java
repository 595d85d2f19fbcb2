package org.hindsight.core.model;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hindsight.core.evaluation.Peers;
import org.hindsight.core.model.VersionDetail.PeersOfLabel;
import org.hindsight.core.model.VersionDetail.StoredPeers;

/** What each version's chances can be held against. A version never changes, so it is looked up once. */
@Singleton
public class KnownPeers {

    private final Versions versions;
    private final Map<Key, List<PeersOfLabel>> known = new ConcurrentHashMap<>();

    KnownPeers(Versions versions) {
        this.versions = versions;
    }

    private record Key(String assessment, String version) {}

    /**
     * The peers of a chance that a version gave; empty where there are too few or nothing was recorded.
     *
     * @param label  the label whose chance it is; it does not matter where the version looks at one label alone
     * @param chance the chance, shown to people in whole percent
     */
    public Optional<Peers> of(String assessment, String version, String label, double chance) {
        List<PeersOfLabel> all = known.computeIfAbsent(new Key(assessment, version), this::lookUp);
        long percent = Math.round(100 * chance);
        return all.stream()
                .filter(one -> all.size() == 1 || one.label().equals(label))
                .flatMap(one -> one.peers().stream())
                .filter(peers -> peers.percent() == percent)
                .findFirst()
                .map(StoredPeers::read);
    }

    private List<PeersOfLabel> lookUp(Key key) {
        return versions.find(key.assessment(), key.version()).map(version -> version.detail().peers()).orElse(List.of());
    }
}
