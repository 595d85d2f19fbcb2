package org.hindsight.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hindsight.core.account.Accounts.Account;
import org.hindsight.core.account.Accounts.Role;
import org.hindsight.core.assessment.InvalidAnswersException;
import org.hindsight.core.assessment.SamplePlugin;
import org.hindsight.core.database.DatabaseContract;
import org.hindsight.core.outcome.ConfirmedOutcomes;
import org.hindsight.core.outcome.Outcomes;
import org.hindsight.core.prediction.Caller;
import org.hindsight.core.prediction.PredictionHistory;
import org.hindsight.core.prediction.PredictionRequest;
import org.hindsight.core.prediction.PredictionResult.ReportedOutcome;
import org.hindsight.core.prediction.SamplePredictions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

abstract class AccountChangesContract extends DatabaseContract {

    private static final String PASSWORD = "correct horse battery staple";

    @Override
    protected Map<String, Object> moreProperties() {
        return Map.of("sample-assessments", true);
    }

    @AfterEach
    void noAdminIsLeft() {
        // The rule that one admin stays is broken here only, so that each test has its own admins.
        bean(AccountRepository.class).deleteAll();
    }

    @Test
    void changesAPasswordAndEndsTheOtherSessions() {
        Account anna = accounts().create("anna@example.org", PASSWORD, Role.USER);
        Sessions.Opened kept = sessions().open(anna, "");
        Sessions.Opened other = sessions().open(anna, "");
        assertThatThrownBy(() -> changes().changePassword(anna.id(), "wrong", "another good password", kept.sessionId()))
                .isInstanceOf(WrongPasswordException.class);
        assertThatThrownBy(() -> changes().changePassword(anna.id(), PASSWORD, "short", kept.sessionId()))
                .isInstanceOf(InvalidAnswersException.class).hasMessageContaining("12 to 200 characters");
        assertThat(accounts().authenticate("anna@example.org", PASSWORD)).contains(anna);
        changes().changePassword(anna.id(), PASSWORD, "another good password", kept.sessionId());
        assertThat(accounts().authenticate("anna@example.org", PASSWORD)).isEmpty();
        assertThat(accounts().authenticate("anna@example.org", "another good password")).contains(anna);
        assertThat(sessions().isOpen(kept.sessionId())).isTrue();
        assertThat(sessions().isOpen(other.sessionId())).isFalse();
        assertThat(sessions().refresh(other.refreshToken())).isEmpty();
    }

    @Test
    void givesANewPasswordToWhoHasLostTheirs() {
        Account anna = accounts().create("anna@example.org", PASSWORD, Role.ADMIN);
        Sessions.Opened open = sessions().open(anna, "");
        String fresh = changes().renewPassword(anna.id()).orElseThrow();
        assertThat(accounts().authenticate("anna@example.org", PASSWORD)).isEmpty();
        assertThat(accounts().authenticate("anna@example.org", fresh)).contains(anna);
        assertThat(sessions().isOpen(open.sessionId())).isFalse();
        assertThat(changes().renewPassword(anna.id())).get().as("another one each time").isNotEqualTo(fresh);
        assertThat(changes().renewPassword(anna.id() + 1_000)).isEmpty();
    }

    @Test
    void keepsOneAdmin() {
        Account only = accounts().create("only@example.org", PASSWORD, Role.ADMIN);
        assertThatThrownBy(() -> changes().setRole(only.id(), Role.USER)).isInstanceOf(LastAdminException.class);
        assertThatThrownBy(() -> changes().setDisabled(only.id(), true)).isInstanceOf(LastAdminException.class);
        assertThatThrownBy(() -> changes().delete(only.id(), PASSWORD)).isInstanceOf(LastAdminException.class);
        Account second = accounts().create("second@example.org", PASSWORD, Role.USER);
        assertThat(changes().setRole(second.id(), Role.ADMIN)).isTrue();
        assertThat(changes().setRole(only.id(), Role.USER)).isTrue();
        assertThat(accounts().find(only.id()).orElseThrow().role()).isEqualTo(Role.USER);
        assertThat(changes().setRole(987_654, Role.ADMIN)).isFalse();
    }

    @Test
    void keepsOneAdminWhenTwoRemoveEachOther() throws Exception {
        for (int round = 0; round < 5; round++) {
            long one = accounts().create("one" + round + "@example.org", PASSWORD, Role.ADMIN).id();
            long two = accounts().create("two" + round + "@example.org", PASSWORD, Role.ADMIN).id();
            try (ExecutorService both = Executors.newFixedThreadPool(2)) {
                List<Callable<Boolean>> attempts = List.of(() -> removed(one), () -> removed(two));
                List<Boolean> removed = both.invokeAll(attempts).stream().map(Future::resultNow).toList();
                assertThat(removed).containsExactlyInAnyOrder(true, false);
            }
            assertThat(accounts().hasAdmin()).isTrue();
            bean(AccountRepository.class).deleteAll();
        }
    }

    @Test
    void endsTheSessionsOfWhoIsDisabled() {
        accounts().create("admin@example.org", PASSWORD, Role.ADMIN);
        Account ben = accounts().create("ben@example.org", PASSWORD, Role.USER);
        Sessions.Opened session = sessions().open(ben, "");
        changes().setDisabled(ben.id(), true);
        assertThat(sessions().isOpen(session.sessionId())).isFalse();
        assertThat(accounts().authenticate("ben@example.org", PASSWORD)).isEmpty();
        assertThat(changes().all()).extracting(AccountChanges.Listed::disabled).containsExactly(false, true);
        changes().setDisabled(ben.id(), false);
        assertThat(accounts().authenticate("ben@example.org", PASSWORD)).contains(ben);
    }

    @Test
    void listsAndEndsAPersonsOwnSessionsOnly() {
        Account cem = accounts().create("cem@example.org", PASSWORD, Role.USER);
        Account dan = accounts().create("dan@example.org", PASSWORD, Role.USER);
        long session = sessions().open(cem, "").sessionId();
        assertThat(sessions().of(cem.id())).extracting(Sessions.OpenSession::id).containsExactly(session);
        assertThat(sessions().of(dan.id())).isEmpty();
        assertThat(sessions().close(dan.id(), session)).isFalse();
        assertThat(sessions().close(cem.id(), session)).isTrue();
        assertThat(sessions().of(cem.id())).isEmpty();
    }

    @Test
    void erasesWhatAPersonAnsweredAboutThemselvesAndKeepsWhatTheyAskedAboutOthers() {
        String id = bean(SamplePredictions.class).assessment("sample", SamplePlugin.YES_NO);
        Account eve = accounts().create("eve@example.org", PASSWORD, Role.USER);
        Caller caller = new Caller(Caller.Source.USER, eve.id(), null, "192.0.2.1", Locale.ENGLISH, "US");
        String own = predict(id, new PredictionRequest(SamplePredictions.answers(30), null, true, null, caller));
        String students = predict(id, new PredictionRequest(SamplePredictions.answers(20), "student 7", false, null, caller));
        bean(Outcomes.class).report(own, "Yes", caller);
        bean(Outcomes.class).report(students, "No", caller);

        List<PredictionHistory.Entry> history = bean(PredictionHistory.class).page(eve.id(), Long.MAX_VALUE, 10);
        assertThat(history).extracting(PredictionHistory.Entry::aboutMe).containsExactly(false, true);
        assertThat(history).extracting(PredictionHistory.Entry::outcome).extracting(ReportedOutcome::value).containsExactly("No", "Yes");
        assertThat(bean(PredictionHistory.class).page(eve.id(), history.getFirst().id(), 10)).containsExactly(history.getLast());

        changes().delete(eve.id(), PASSWORD);
        assertThat(accounts().find(eve.id())).isEmpty();
        assertThat(bean(SamplePredictions.class).predictions().find(own, Locale.ENGLISH, "")).isEmpty();
        assertThat(bean(SamplePredictions.class).predictions().find(students, Locale.ENGLISH, "")).isPresent();
        assertThat(bean(ConfirmedOutcomes.class).pageAsOf(id, Long.MAX_VALUE, 0, 10)).singleElement().satisfies(outcome -> {
            assertThat(outcome.value()).isEqualTo("No");
            assertThat(outcome.accountId()).isNull();
        });
    }

    @Test
    void erasesOneOfAnAccountsPredictionsByItsNumber() {
        String id = bean(SamplePredictions.class).assessment("sample", SamplePlugin.YES_NO);
        Account fay = accounts().create("fay@example.org", PASSWORD, Role.USER);
        Account gus = accounts().create("gus@example.org", PASSWORD, Role.USER);
        Caller caller = new Caller(Caller.Source.USER, fay.id(), null, "", Locale.ENGLISH, "");
        predict(id, new PredictionRequest(SamplePredictions.answers(30), null, true, null, caller));
        long number = bean(PredictionHistory.class).page(fay.id(), Long.MAX_VALUE, 10).getFirst().id();
        assertThat(bean(PredictionHistory.class).erase(gus.id(), number)).isFalse();
        assertThat(bean(PredictionHistory.class).erase(fay.id(), number)).isTrue();
        assertThat(bean(PredictionHistory.class).page(fay.id(), Long.MAX_VALUE, 10)).isEmpty();
    }

    private boolean removed(long id) {
        try {
            return changes().setDisabled(id, true);
        } catch (LastAdminException e) {
            return false;
        }
    }

    private String predict(String assessment, PredictionRequest request) {
        return bean(SamplePredictions.class).predictions().predict(assessment, request).token();
    }

    private Accounts accounts() {
        return bean(Accounts.class);
    }

    private Sessions sessions() {
        return bean(Sessions.class);
    }

    private AccountChanges changes() {
        return bean(AccountChanges.class);
    }
}
