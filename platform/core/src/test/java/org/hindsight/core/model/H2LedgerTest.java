package org.hindsight.core.model;

import org.hindsight.core.database.TestDatabase;

class H2LedgerTest extends LedgerContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.h2();
    }
}
