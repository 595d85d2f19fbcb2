package org.hindsight.core.source;

import org.hindsight.core.database.TestDatabase;

class MariaDbSourcesTest extends SourcesContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.mariaDb();
    }
}
