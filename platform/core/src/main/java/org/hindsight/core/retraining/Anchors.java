package org.hindsight.core.retraining;

import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * What the gate remembers of each model. The first version that is ever contested or becomes the anchor starts the memory; from then on the
 * number of rows at the start stays as it is, and the anchor moves only by proof or by an admin's approval.
 */
@Singleton
class Anchors {

    private final GateMemoryRepository memory;

    Anchors(GateMemoryRepository memory) {
        this.memory = memory;
    }

    Optional<GateMemory> of(String assessment) {
        return memory.findById(assessment);
    }

    /** Starts the memory of a model with an anchor; nothing happens where there is one. */
    void start(String assessment, String anchor, long startSize) {
        if (!memory.existsById(assessment)) {
            memory.save(new GateMemory(assessment, anchor, startSize, 0));
        }
    }

    /** A version is proven to be better than the anchor, or the first to serve. */
    void moveTo(String assessment, String version, long startSize) {
        start(assessment, version, startSize);
        memory.moveAnchor(assessment, version);
    }

    /** An approved review says that the world has changed: anchor and frozen stratum start anew. */
    void startAnew(String assessment, String version, long startSize, long stratumEnd) {
        start(assessment, version, startSize);
        memory.startAnew(assessment, version, stratumEnd);
    }
}
