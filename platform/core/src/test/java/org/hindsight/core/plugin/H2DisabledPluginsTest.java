package org.hindsight.core.plugin;

import org.hindsight.core.database.TestDatabase;

class H2DisabledPluginsTest extends DisabledPluginsContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.h2();
    }
}
