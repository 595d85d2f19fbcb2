package org.hindsight.ui.platform;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.hindsight.core.account.AccountChanges;
import org.hindsight.core.account.AccountChanges.Listed;
import org.hindsight.core.account.Accounts;
import org.hindsight.core.account.Accounts.Role;
import org.hindsight.core.account.Sessions;
import org.hindsight.core.account.Sessions.OpenSession;
import org.hindsight.core.prediction.PredictionHistory;

@Singleton
record CorePeople(Accounts accounts, AccountChanges changes, Sessions open, PredictionHistory predictions) implements People {

    @Override
    public List<Listed> all() {
        return changes.all();
    }

    @Override
    public Optional<Listed> find(long account) {
        return changes.find(account);
    }

    @Override
    public long create(String email, String password, Role role) {
        return accounts.create(email, password, role).id();
    }

    @Override
    public boolean setRole(long account, Role role) {
        return changes.setRole(account, role);
    }

    @Override
    public Optional<String> renewPassword(long account) {
        return changes.renewPassword(account);
    }

    @Override
    public boolean setDisabled(long account, boolean disabled) {
        return changes.setDisabled(account, disabled);
    }

    @Override
    public List<PredictionHistory.Entry> history(long account, long before, int limit) {
        return predictions.page(account, before, limit);
    }

    @Override
    public boolean erase(long account, long prediction) {
        return predictions.erase(account, prediction);
    }

    @Override
    public List<OpenSession> sessions(long account) {
        return open.of(account);
    }

    @Override
    public boolean end(long account, long session) {
        return open.close(account, session);
    }

    @Override
    public void changePassword(long account, String current, String fresh, long keptSession) {
        changes.changePassword(account, current, fresh, keptSession);
    }

    @Override
    public void delete(long account, String password) {
        changes.delete(account, password);
    }
}
