package org.hindsight.core.prediction;

import org.hindsight.core.database.TestDatabase;

class MariaDbPredictionsTest extends PredictionsContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.mariaDb();
    }
}
