package org.hindsight.core.secret;

import org.hindsight.core.database.TestDatabase;

class H2MasterSecretTest extends MasterSecretContract {

    @Override
    TestDatabase open() {
        return TestDatabase.h2();
    }
}
