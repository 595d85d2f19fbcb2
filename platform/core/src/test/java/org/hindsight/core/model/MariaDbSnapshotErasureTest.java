package org.hindsight.core.model;

import org.hindsight.core.database.TestDatabase;

class MariaDbSnapshotErasureTest extends SnapshotErasureContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.mariaDb();
    }
}
