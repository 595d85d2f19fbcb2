package org.hindsight.core.audit;

import org.hindsight.core.database.TestDatabase;

class MariaDbAuditTest extends AuditContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.mariaDb();
    }
}
