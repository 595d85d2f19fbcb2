package org.hindsight.core.retraining;

import org.hindsight.core.database.TestDatabase;

class H2PromotionMemoryTest extends PromotionMemoryContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.h2();
    }
}
