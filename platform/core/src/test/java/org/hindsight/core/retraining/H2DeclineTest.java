package org.hindsight.core.retraining;

import org.hindsight.core.database.TestDatabase;

class H2DeclineTest extends DeclineContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.h2();
    }
}
