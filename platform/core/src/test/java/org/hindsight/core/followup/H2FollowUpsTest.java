package org.hindsight.core.followup;

import org.hindsight.core.database.TestDatabase;

class H2FollowUpsTest extends FollowUpsContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.h2();
    }
}
