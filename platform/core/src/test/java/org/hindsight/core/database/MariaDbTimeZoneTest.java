package org.hindsight.core.database;

class MariaDbTimeZoneTest extends TimeZoneContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.mariaDb();
    }
}
