package org.hindsight.core.retraining;

import org.hindsight.core.database.TestDatabase;

class H2FiftyRetrainingsTest extends FiftyRetrainingsContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.h2();
    }

    @Override
    protected int retrainings() {
        return 50;
    }
}
