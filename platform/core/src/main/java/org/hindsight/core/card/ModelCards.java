package org.hindsight.core.card;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.hindsight.core.assessment.Assessment;
import org.hindsight.core.assessment.Catalogue;
import org.hindsight.core.model.Ledger;
import org.hindsight.core.model.LedgerEntry;
import org.hindsight.core.model.ModelStore;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.model.Versions;
import org.hindsight.core.retraining.Retraining;
import org.hindsight.core.retraining.Run;
import org.jspecify.annotations.Nullable;

/** Writes the cards of versions from what is recorded of them. */
@Singleton
public class ModelCards {

    private final Versions versions;
    private final Catalogue catalogue;
    private final Ledger ledger;
    private final Retraining retraining;
    private final Clock clock;
    private final ObjectMapper json;

    ModelCards(Versions versions, Catalogue catalogue, Ledger ledger, Retraining retraining, Clock clock, ObjectMapper json) {
        this.versions = versions;
        this.catalogue = catalogue;
        this.ledger = ledger;
        this.retraining = retraining;
        this.clock = clock;
        this.json = json;
    }

    /** The card of a version, also of one whose plugin or files are gone; empty when there is no such version. */
    public Optional<ModelCard> find(String assessment, String version, Locale locale) {
        return versions.find(assessment, version).map(found -> card(found, locale));
    }

    /** The card of a version as it is now, in JSON and English: what lies beside its model. */
    public ModelStore.Content file(ModelVersion version) {
        return out -> out.write(json.writeValueAsBytes(card(version, Locale.ENGLISH)));
    }

    private ModelCard card(ModelVersion version, Locale locale) {
        @Nullable Assessment assessment = catalogue.find(version.assessment(), locale).orElse(null);
        @Nullable Run run = retraining.find(version.runId()).filter(one -> one.model().equals(version.assessment())).orElse(null);
        long erased = versions.erasedRows(version.assessment()).getOrDefault(version.version(), 0L);
        return new CardWriter(
                        new CardWords(locale, clock.getZone()), version, assessment, run, erased,
                        ledger.of(version.assessment()).stream().filter(entry -> concerns(entry, version)).toList())
                .card();
    }

    private static boolean concerns(LedgerEntry entry, ModelVersion version) {
        return entry.tookOver()
                ? entry.version().equals(version.version()) || version.version().equals(entry.previous())
                : version.version().equals(entry.declined());
    }
}
