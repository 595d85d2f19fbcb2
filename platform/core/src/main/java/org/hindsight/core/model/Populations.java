package org.hindsight.core.model;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hindsight.core.recalibration.Population;

/** Among whom the probabilities of each version hold. A version never changes, so it is looked up once. */
@Singleton
public class Populations {

    private final Versions versions;
    private final Map<Key, Population> known = new ConcurrentHashMap<>();

    Populations(Versions versions) {
        this.versions = versions;
    }

    private record Key(String assessment, String version) {}

    /** That of a version; the baseline's where nothing else is on record. */
    public Population of(String assessment, String version) {
        return known.computeIfAbsent(new Key(assessment, version), this::lookUp);
    }

    private Population lookUp(Key key) {
        return versions.find(key.assessment(), key.version())
                .map(version -> version.provenance().get(Provenance.POPULATION))
                .map(Population::ofId)
                .orElse(Population.BASELINE);
    }
}
