package org.hindsight.core.model;

import org.hindsight.core.database.TestDatabase;

class H2SnapshotErasureTest extends SnapshotErasureContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.h2();
    }
}
