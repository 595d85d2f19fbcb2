package org.hindsight.ui.platform;

import java.util.List;
import java.util.Set;
import org.hindsight.core.account.ApiKeys.ApiKey;
import org.hindsight.core.account.ApiKeys.Created;
import org.hindsight.core.account.ApiKeys.Scope;

/** Keys of other systems; the contract is that of the core's API keys. */
public interface SystemKeys {

    List<ApiKey> all();

    Created create(String name, Set<Scope> scopes, String actor);

    boolean revoke(long id, String actor);
}
