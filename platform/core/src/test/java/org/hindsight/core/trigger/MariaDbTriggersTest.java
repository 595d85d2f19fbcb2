package org.hindsight.core.trigger;

import org.hindsight.core.database.TestDatabase;

class MariaDbTriggersTest extends TriggersContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.mariaDb();
    }
}
