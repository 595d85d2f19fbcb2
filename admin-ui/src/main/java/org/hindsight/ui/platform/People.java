package org.hindsight.ui.platform;

import java.util.List;
import java.util.Optional;
import org.hindsight.core.account.AccountChanges.Listed;
import org.hindsight.core.account.Accounts.Role;
import org.hindsight.core.account.Sessions.OpenSession;
import org.hindsight.core.prediction.PredictionHistory;

/** People's accounts; the contract is that of the core's accounts, sessions and prediction history. */
public interface People {

    List<Listed> all();

    Optional<Listed> find(long account);

    /** Makes an account; gives its number. */
    long create(String email, String password, Role role);

    boolean setRole(long account, Role role);

    /** Gives the password, which is known to nobody else. */
    Optional<String> renewPassword(long account);

    boolean setDisabled(long account, boolean disabled);

    List<PredictionHistory.Entry> history(long account, long before, int limit);

    boolean erase(long account, long prediction);

    List<OpenSession> sessions(long account);

    boolean end(long account, long session);

    void changePassword(long account, String current, String fresh, long keptSession);

    void delete(long account, String password);
}
