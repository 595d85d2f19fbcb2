package org.hindsight.web;

import org.hindsight.core.account.FakeAccounts;
import org.hindsight.core.model.FakeLedger;
import org.hindsight.core.retraining.FakePromotions;
import org.hindsight.core.retraining.FakeRetraining;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** One server for the tests of a class. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class WebTest {

    protected TestServer server;

    @BeforeAll
    final void start() {
        server = TestServer.start();
    }

    @BeforeEach
    final void startAfresh() {
        server.bean(FakeRetraining.class).reset();
        server.bean(FakeAccounts.class).reset();
        server.bean(FakeLedger.class).reset();
        server.bean(FakePromotions.class).breakFilesOf("");
    }

    @AfterAll
    final void stop() {
        server.close();
    }
}
