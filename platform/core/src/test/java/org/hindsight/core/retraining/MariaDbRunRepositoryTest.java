package org.hindsight.core.retraining;

import org.hindsight.core.database.TestDatabase;

class MariaDbRunRepositoryTest extends RunRepositoryContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.mariaDb();
    }
}
