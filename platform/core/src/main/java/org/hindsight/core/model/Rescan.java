package org.hindsight.core.model;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hindsight.core.message.Message;

/** Takes up versions that lie on disk and are not in the database, such as after a restored backup. None of them is promoted. */
@Singleton
public class Rescan {

    private final ModelStore store;
    private final VersionFiles files;
    private final Versions versions;
    private final Drafts drafts;
    private final Clock clock;

    Rescan(ModelStore store, VersionFiles files, Versions versions, Drafts drafts, Clock clock) {
        this.store = store;
        this.files = files;
        this.versions = versions;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * What was found.
     *
     * @param known   how many the database knew
     * @param taken   those that were taken up, as {@code ASSESSMENT VERSION}
     * @param refused those that were not, each with its reason
     * @param drafts  those that were left alone because a run or an import is writing them, or died while it did
     */
    public record Found(int known, List<String> taken, List<String> refused, List<String> drafts) {}

    /** Looks at every version on disk; signature and hashes of all its files are checked first. */
    public Found rescan() {
        int known = 0;
        List<String> refused = new ArrayList<>();
        List<ModelVersion> fresh = new ArrayList<>();
        List<String> writing = new ArrayList<>();
        for (ModelStore.Name name : store.all()) {
            // In this order: what is no draft any more by now is in the database by then.
            if (drafts.isOpen(name.assessment(), name.version())) {
                writing.add(name.assessment() + " " + name.version());
            } else if (versions.find(name.assessment(), name.version()).isPresent()) {
                known++;
            } else {
                try {
                    fresh.add(checked(name));
                } catch (RefusedArtefactException e) {
                    refused.add(String.valueOf(e.getMessage()));
                }
            }
        }
        fresh.sort(Comparator.comparing(ModelVersion::trainedAt));
        fresh.forEach(versions::add);
        return new Found(known, fresh.stream().map(one -> one.assessment() + " " + one.version()).toList(), refused, writing);
    }

    private ModelVersion checked(ModelStore.Name name) {
        store.modelBytes(name.assessment(), name.version());
        VersionFiles.NAMES.forEach(file -> store.beside(name.assessment(), name.version(), file));
        Optional<ModelVersion> version = files.version(name.assessment(), name.version());
        return takenUp(version.orElseThrow(() -> new RefusedArtefactException(
                name.assessment(), name.version(), Message.of("artefact.untold"), null)));
    }

    /** Numbers of runs and changes mean nothing in another database. */
    private ModelVersion takenUp(ModelVersion version) {
        Map<String, String> provenance = new LinkedHashMap<>(version.provenance());
        provenance.remove(Provenance.LAST_CHANGE);
        provenance.remove(Provenance.ERASURES_BEFORE);
        provenance.put(Provenance.TAKEN_UP, LocalDate.now(clock).toString());
        Artefact seal = store.seal(version.assessment(), version.version());
        provenance.put(Provenance.ARTEFACT_SHA256, seal.sha256());
        provenance.put(Provenance.ARTEFACT_BYTES, Long.toString(seal.size()));
        return version.withProvenance(provenance).withRun(0);
    }
}
