package org.hindsight.core.account;

import org.hindsight.core.database.TestDatabase;

class MariaDbAccountTest extends AccountContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.mariaDb();
    }
}
