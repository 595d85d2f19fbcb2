package org.hindsight.core.comparison;

import org.hindsight.core.database.TestDatabase;

class MariaDbRescoringTest extends RescoringContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.mariaDb();
    }
}
