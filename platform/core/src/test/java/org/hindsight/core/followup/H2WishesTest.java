package org.hindsight.core.followup;

import org.hindsight.core.database.TestDatabase;

class H2WishesTest extends WishesContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.h2();
    }
}
