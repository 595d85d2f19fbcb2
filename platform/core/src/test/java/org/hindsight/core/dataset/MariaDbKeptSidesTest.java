package org.hindsight.core.dataset;

import org.hindsight.core.database.TestDatabase;

class MariaDbKeptSidesTest extends KeptSidesContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.mariaDb();
    }
}
