package org.hindsight.core.quality;

import org.hindsight.core.database.TestDatabase;

class H2DataQualityTest extends DataQualityContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.h2();
    }
}
