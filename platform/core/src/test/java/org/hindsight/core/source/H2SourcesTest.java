package org.hindsight.core.source;

import org.hindsight.core.database.TestDatabase;

class H2SourcesTest extends SourcesContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.h2();
    }
}
