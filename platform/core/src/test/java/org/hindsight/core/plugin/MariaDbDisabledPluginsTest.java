package org.hindsight.core.plugin;

import org.hindsight.core.database.TestDatabase;

class MariaDbDisabledPluginsTest extends DisabledPluginsContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.mariaDb();
    }
}
