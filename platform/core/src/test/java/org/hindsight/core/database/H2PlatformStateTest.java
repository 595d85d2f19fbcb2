package org.hindsight.core.database;

class H2PlatformStateTest extends PlatformStateContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.h2();
    }
}
