package org.hindsight.core.account;

import org.hindsight.core.database.TestDatabase;

class MariaDbAccountChangesTest extends AccountChangesContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.mariaDb();
    }
}
