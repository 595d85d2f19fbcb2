package org.hindsight.core.retraining;

import org.hindsight.core.database.TestDatabase;

/** The same on the other database, where a few runs show what is special to it. */
class MariaDbFiftyRetrainingsTest extends FiftyRetrainingsContract {

    @Override
    protected TestDatabase open() {
        return TestDatabase.mariaDb();
    }

    @Override
    protected int retrainings() {
        return 8;
    }
}
