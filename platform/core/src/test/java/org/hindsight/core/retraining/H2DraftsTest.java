package org.hindsight.core.retraining;

import org.hindsight.core.database.TestDatabase;

class H2DraftsTest extends DraftsContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.h2();
    }
}
