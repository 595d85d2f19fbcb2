package org.hindsight.core.account;

import org.hindsight.core.database.TestDatabase;

class H2AccountChangesTest extends AccountChangesContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.h2();
    }
}
