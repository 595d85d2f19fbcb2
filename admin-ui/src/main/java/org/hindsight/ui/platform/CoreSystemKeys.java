package org.hindsight.ui.platform;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.hindsight.core.account.ApiKeys;
import org.hindsight.core.account.ApiKeys.ApiKey;
import org.hindsight.core.account.ApiKeys.Created;
import org.hindsight.core.account.ApiKeys.Scope;

@Singleton
record CoreSystemKeys(ApiKeys keys) implements SystemKeys {

    @Override
    public List<ApiKey> all() {
        return keys.all();
    }

    @Override
    public Created create(String name, Set<Scope> scopes, String actor) {
        return keys.create(name, scopes, actor);
    }

    @Override
    public boolean revoke(long id, String actor) {
        return keys.revoke(id, actor);
    }
}
