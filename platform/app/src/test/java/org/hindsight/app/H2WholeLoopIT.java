package org.hindsight.app;

import org.hindsight.core.database.TestDatabase;

class H2WholeLoopIT extends WholeLoopContract {

    @Override
    protected TestDatabase database() {
        return TestDatabase.h2();
    }
}
