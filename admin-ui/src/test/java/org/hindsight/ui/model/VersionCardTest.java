package org.hindsight.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.model.Provenance;
import org.hindsight.ui.text.Words;
import org.junit.jupiter.api.Test;

class VersionCardTest {

    private static final ModelVersion TRAINED = new ModelVersion(
            "mood", "v1", 7, "KEPT", "manual", Instant.parse("2026-11-01T02:00:03Z"), 100, 20, Map.of("accuracy", 0.8), Map.of(), null, null, Map.of(), true);

    @Test
    void leadsToTheRunThatTrainedIt() {
        assertThat(card(TRAINED, Locale.ENGLISH).run()).isEqualTo("/admin/runs/7");
        assertThat(card(TRAINED, Locale.ENGLISH).origin()).isEmpty();
    }

    @Test
    void saysWhereAVersionWithoutARunComesFrom() {
        ModelVersion imported = TRAINED.imported("v2", null, Map.of(Provenance.TRAINED_ELSEWHERE, "as v1"));
        ModelVersion found = TRAINED.withRun(0);

        assertThat(card(imported, Locale.ENGLISH).run()).isEmpty();
        assertThat(card(imported, Locale.ENGLISH).origin()).isEqualTo("trained elsewhere");
        assertThat(card(imported, Locale.of("es")).origin()).isEqualTo("entrenada en otro lugar");
        assertThat(card(found, Locale.ENGLISH).run()).isEmpty();
        assertThat(card(found, Locale.ENGLISH).origin()).isEqualTo("found on disk");
        assertThat(card(found, Locale.of("es")).origin()).isEqualTo("encontrada en el disco");
    }

    private static VersionCard card(ModelVersion version, Locale language) {
        return VersionCard.of(version, null, null, List.of(), Words.in(language), Clock.fixed(Instant.parse("2026-11-20T08:12:00Z"), ZoneOffset.UTC));
    }
}
