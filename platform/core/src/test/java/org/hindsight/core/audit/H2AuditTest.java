package org.hindsight.core.audit;

import org.hindsight.core.database.TestDatabase;

class H2AuditTest extends AuditContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.h2();
    }
}
