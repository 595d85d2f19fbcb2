package org.hindsight.core.retraining;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.Ledger;
import org.hindsight.core.model.LedgerEntry;
import org.hindsight.core.model.LedgerEntry.Action;
import org.hindsight.core.model.RefusedArtefactException;
import org.hindsight.core.model.Versions;

/** Promotes what the fake versions know, into the fake ledger; a version can be broken by a test. */
@Singleton
@Replaces(Promotions.class)
public class FakePromotions extends Promotions {

    private final Versions versions;
    private final Ledger ledger;
    private String broken = "";

    FakePromotions(Versions versions, Ledger ledger) {
        super(null, null, null, null, null, null, null, null, null);
        this.versions = versions;
        this.ledger = ledger;
    }

    @Override
    public Optional<LedgerEntry> promote(String assessment, String version, Message reason, String actor) {
        if (version.equals(broken)) {
            throw new RefusedArtefactException(assessment, version, Message.of("artefact.gone"), null);
        }
        Optional<LedgerEntry> last = ledger.last(assessment);
        return last.map(LedgerEntry::version).filter(version::equals).isPresent()
                ? last
                : versions.find(assessment, version).map(found -> ledger.append(assessment, version, Action.OVERRIDDEN, reason, actor));
    }

    /** What the fake versions know and does not serve waits. */
    @Override
    public Optional<LedgerEntry> decline(String assessment, String version, Message reason, String actor) {
        if (ledger.last(assessment).map(LedgerEntry::version).filter(version::equals).isPresent()) {
            throw new NotWaitingException(Message.of("decline.notWaiting", version, assessment));
        }
        return versions.find(assessment, version).map(found -> ledger.decline(assessment, version, reason, actor));
    }

    /** From now on the files of this version are refused. */
    public void breakFilesOf(String version) {
        broken = version;
    }
}
