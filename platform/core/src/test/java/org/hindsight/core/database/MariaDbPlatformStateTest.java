package org.hindsight.core.database;

class MariaDbPlatformStateTest extends PlatformStateContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.mariaDb();
    }
}
