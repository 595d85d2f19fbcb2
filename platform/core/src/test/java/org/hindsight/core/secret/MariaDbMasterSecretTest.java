package org.hindsight.core.secret;

import org.hindsight.core.database.TestDatabase;

class MariaDbMasterSecretTest extends MasterSecretContract {

    @Override
    TestDatabase open() {
        return TestDatabase.mariaDb();
    }
}
