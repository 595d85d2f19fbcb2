package org.hindsight.core.outcome;

import org.hindsight.core.database.TestDatabase;

class H2OutcomesTest extends OutcomesContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.h2();
    }
}
