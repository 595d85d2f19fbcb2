package org.hindsight.ui.platform;

import jakarta.inject.Singleton;
import org.hindsight.core.outcome.Outcomes;
import org.hindsight.core.prediction.Caller;

@Singleton
record CoreReports(Outcomes outcomes) implements Reports {

    @Override
    public Outcomes.Change report(String token, Object value, Caller caller) {
        return outcomes.report(token, value, caller);
    }

    @Override
    public boolean withdraw(String token, Caller caller) {
        return outcomes.withdraw(token, caller);
    }
}
