package org.hindsight.ui.platform;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.hindsight.core.account.Accounts;
import org.hindsight.core.account.ApiKeys;
import org.hindsight.core.source.SourceLooks;
import org.hindsight.core.source.SourceLooks.Stored;
import org.hindsight.core.source.Sources;
import org.hindsight.core.source.Sources.Source;

@Singleton
record CoreOutcomeSources(Sources sources, SourceLooks looks, ApiKeys keys, Accounts accounts) implements OutcomeSources {

    private static final String KEY = "api_key:";
    private static final String ACCOUNT = "account:";

    @Override
    public List<Source> of(String model) {
        return sources.of(model);
    }

    @Override
    public Optional<Stored> smallOnes(String model) {
        return sources.smallOnes(model);
    }

    @Override
    public List<Stored> seenBy(long run) {
        return looks.of(run);
    }

    @Override
    public Optional<Source> exclude(String model, String source, String reason, String actor) {
        return sources.exclude(model, source, reason, actor);
    }

    @Override
    public Optional<Source> admit(String model, String source, String actor) {
        return sources.admit(model, source, actor);
    }

    @Override
    public Optional<String> nameOf(String source) {
        if (source.startsWith(KEY)) {
            return keys.all().stream().filter(key -> source.equals(KEY + key.id())).map(ApiKeys.ApiKey::name).findFirst();
        }
        return source.matches(ACCOUNT + "\\d{1,18}")
                ? accounts.find(Long.parseLong(source.substring(ACCOUNT.length()))).map(Accounts.Account::email)
                : Optional.empty();
    }
}
