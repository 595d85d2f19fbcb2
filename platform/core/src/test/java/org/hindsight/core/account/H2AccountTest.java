package org.hindsight.core.account;

import org.hindsight.core.database.TestDatabase;

class H2AccountTest extends AccountContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.h2();
    }
}
