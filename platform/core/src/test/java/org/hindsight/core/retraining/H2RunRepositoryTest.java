package org.hindsight.core.retraining;

import org.hindsight.core.database.TestDatabase;

class H2RunRepositoryTest extends RunRepositoryContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.h2();
    }
}
