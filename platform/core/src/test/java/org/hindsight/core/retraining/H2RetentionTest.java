package org.hindsight.core.retraining;

import org.hindsight.core.database.TestDatabase;

class H2RetentionTest extends RetentionContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.h2();
    }
}
