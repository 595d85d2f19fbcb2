package org.hindsight.core.retraining;

import org.hindsight.core.database.TestDatabase;

class MariaDbRetentionTest extends RetentionContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.mariaDb();
    }
}
