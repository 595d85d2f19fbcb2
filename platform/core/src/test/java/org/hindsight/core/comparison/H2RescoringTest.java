package org.hindsight.core.comparison;

import org.hindsight.core.database.TestDatabase;

class H2RescoringTest extends RescoringContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.h2();
    }
}
