package org.hindsight.plugins.clinicwait;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.hindsight.plugin.Notice;
import org.hindsight.plugin.Notice.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisitNoticesTest {

    @Test
    void staysSilentForAnUsualVisit() {
        assertThat(notices(Visit.booked())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"visit_type", "priority"})
    void tellsUrgentPatientsNotToWaitWhenTheyFeelWorse(String feature) {
        assertThat(notices(Visit.booked().with(feature, "urgent"))).extracting(Notice::level).containsExactly(Level.WARNING);
    }

    @Test
    void asksForTheTimeOfAnAppointmentAlone() {
        assertThat(notices(Visit.booked().without("minutes_to_appointment")))
                .extracting(Notice::level)
                .containsExactly(Level.INFO);
        assertThat(notices(Visit.booked().with("has_appointment", "0").without("minutes_to_appointment"))).isEmpty();
    }

    private static List<Notice> notices(Visit visit) {
        return new ClinicWaitPlugin().notices(visit.answers(), Visit.reading(Locale.ENGLISH));
    }
}
