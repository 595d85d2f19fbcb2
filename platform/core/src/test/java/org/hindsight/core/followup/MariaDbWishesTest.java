package org.hindsight.core.followup;

import org.hindsight.core.database.TestDatabase;

class MariaDbWishesTest extends WishesContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.mariaDb();
    }
}
