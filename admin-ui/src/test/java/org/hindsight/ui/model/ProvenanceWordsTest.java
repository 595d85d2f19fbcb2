package org.hindsight.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(ProvenanceWords.of(provenance, Words.in(Locale.of("es")))).containsExactly(
                new Fact("Datos de partida simulados", "sí"),
                new Fact("En qué se apoyan las cifras", "validación cruzada repetida"),
                new Fact("Modelo: Algorithm", "RandomForest"),
                new Fact("something new", "7"));
    }
}
