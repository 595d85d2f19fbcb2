package org.hindsight.app;

import org.hindsight.core.database.TestDatabase;

class MariaDbWholeLoopIT extends WholeLoopContract {

    @Override
    protected TestDatabase database() {
        return TestDatabase.mariaDb();
    }
}
