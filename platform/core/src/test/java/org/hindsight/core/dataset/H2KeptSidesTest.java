package org.hindsight.core.dataset;

import org.hindsight.core.database.TestDatabase;

class H2KeptSidesTest extends KeptSidesContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.h2();
    }
}
