package org.hindsight.core.prediction;

import org.hindsight.core.database.TestDatabase;

class H2PredictionsTest extends PredictionsContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.h2();
    }
}
