package org.hindsight.ui.platform;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hindsight.core.dataset.Baselines;
import org.hindsight.core.model.Ledger;
import org.hindsight.core.message.Message;
import org.hindsight.core.model.LedgerEntry;
import org.hindsight.core.model.ModelOverview;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.model.Overviews;
import org.hindsight.core.model.Versions;
import org.hindsight.core.retraining.Promotions;

@Singleton
record CoreModels(
        Overviews overviews, Versions versions, Ledger ledger, Promotions promotions, Baselines baselines, BaselineSummaries summaries)
        implements Models {

    @Override
    public List<ModelOverview> all(Locale locale) {
        return overviews.all(locale);
    }

    @Override
    public Optional<ModelOverview> find(String id, Locale locale) {
        return overviews.find(id, locale);
    }

    @Override
    public List<ModelVersion> versions(String id) {
        return versions.of(id);
    }

    @Override
    public List<LedgerEntry> ledger(String id) {
        return ledger.of(id);
    }

    @Override
    public Optional<LedgerEntry> promote(String id, String version, String reason, String actor) {
        return promotions.promote(id, version, Message.plain(reason), actor);
    }

    @Override
    public Optional<LedgerEntry> decline(String id, String version, String reason, String actor) {
        return promotions.decline(id, version, Message.plain(reason), actor);
    }

    @Override
    public Baselines.Summary baseline(String id) {
        return summaries.of(id, baselines::summary);
    }

    @Override
    public Baselines.Summary replaceBaseline(String id, byte[] csv, String actor) {
        return summaries.keep(id, baselines.replace(id, csv, actor));
    }

    @Override
    public Baselines.Summary resetBaseline(String id, String actor) {
        return summaries.keep(id, baselines.reset(id, actor));
    }
}
