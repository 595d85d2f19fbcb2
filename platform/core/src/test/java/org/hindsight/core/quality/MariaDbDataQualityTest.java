package org.hindsight.core.quality;

import org.hindsight.core.database.TestDatabase;

class MariaDbDataQualityTest extends DataQualityContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.mariaDb();
    }
}
