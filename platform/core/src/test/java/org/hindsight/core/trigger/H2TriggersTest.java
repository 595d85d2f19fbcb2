package org.hindsight.core.trigger;

import org.hindsight.core.database.TestDatabase;

class H2TriggersTest extends TriggersContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.h2();
    }
}
