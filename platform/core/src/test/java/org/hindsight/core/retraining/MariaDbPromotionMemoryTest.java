package org.hindsight.core.retraining;

import org.hindsight.core.database.TestDatabase;

class MariaDbPromotionMemoryTest extends PromotionMemoryContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.mariaDb();
    }
}
