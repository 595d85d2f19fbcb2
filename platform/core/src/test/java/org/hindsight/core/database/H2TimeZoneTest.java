package org.hindsight.core.database;

class H2TimeZoneTest extends TimeZoneContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.h2();
    }
}
