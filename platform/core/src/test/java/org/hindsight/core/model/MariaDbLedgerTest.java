package org.hindsight.core.model;

import org.hindsight.core.database.TestDatabase;

class MariaDbLedgerTest extends LedgerContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.mariaDb();
    }
}
