package org.hindsight.core.outcome;

import org.hindsight.core.database.TestDatabase;

class MariaDbOutcomesTest extends OutcomesContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.mariaDb();
    }
}
