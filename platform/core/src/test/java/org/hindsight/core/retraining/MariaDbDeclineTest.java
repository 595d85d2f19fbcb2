package org.hindsight.core.retraining;

import org.hindsight.core.database.TestDatabase;

class MariaDbDeclineTest extends DeclineContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.mariaDb();
    }
}
