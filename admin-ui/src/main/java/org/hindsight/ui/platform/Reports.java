package org.hindsight.ui.platform;

import org.hindsight.core.outcome.Outcomes;
import org.hindsight.core.prediction.Caller;

/** What really happened; the contract is that of the core's outcomes. */
public interface Reports {

    Outcomes.Change report(String token, Object value, Caller caller);

    boolean withdraw(String token, Caller caller);
}
