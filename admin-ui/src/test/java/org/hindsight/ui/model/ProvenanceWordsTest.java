package org.hindsight.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.hindsight.core.model.Provenance;
import org.hindsight.ui.model.VersionCard.Fact;
import org.hindsight.ui.text.Words;
import org.junit.jupiter.api.Test;

class ProvenanceWordsTest {

    @Test
    void saysWhatThePlatformWroteInTheReadersLanguageAndLeavesWhatTheTrainerWrote() {
        Map<String, String> provenance = new LinkedHashMap<>();
        provenance.put(Provenance.SIMULATED_BASELINE, "true");
        provenance.put("basis of figures", "cross_validation");
        provenance.put("model: Algorithm", "RandomForest");
        provenance.put("something new", "7");
        provenance.put(Provenance.BASELINE, "uploaded on 2026-03-01");
        assertThat(ProvenanceWords.of(provenance, Words.in(Locale.of("es")))).containsExactly(
                new Fact("Datos de partida simulados", "sí"),
                new Fact("En qué se apoyan las cifras", "validación cruzada repetida"),
                new Fact("Modelo: algoritmo", "RandomForest"),
                new Fact("something new", "7"),
                new Fact("Datos de partida", "subidos el 2026-03-01"));
    }

    @Test
    void namesEverythingThatThePlatformRecords() throws IllegalAccessException {
        for (Field field : Provenance.class.getFields()) {
            String key = "provenance." + String.valueOf(field.get(null)).replace(' ', '-');
            assertThat(Words.in(Locale.ENGLISH).has(key)).as(key).isTrue();
        }
    }
}
