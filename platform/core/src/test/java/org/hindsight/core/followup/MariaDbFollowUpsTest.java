package org.hindsight.core.followup;

import org.hindsight.core.database.TestDatabase;

class MariaDbFollowUpsTest extends FollowUpsContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.mariaDb();
    }
}
