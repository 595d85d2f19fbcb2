package org.hindsight.core.retraining;

import org.hindsight.core.database.TestDatabase;

class MariaDbDraftsTest extends DraftsContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.mariaDb();
    }
}
