package org.hindsight.core.retraining;

import java.util.Map;
import org.hindsight.core.model.ModelVersion;
import org.hindsight.core.model.Provenance;

/**
 * The rules by which rows become training data, as they are today or as they were when a version was trained.
 *
 * @param seed               of the training
 * @param kMin               how many people must share a combination of quasi-identifiers
 * @param suppressInTraining whether rows that fewer people share are kept out of training too
 * @param addressShare       the largest share of rows from one unauthenticated address
 */
record RowRules(long seed, int kMin, boolean suppressInTraining, double addressShare) {

    static RowRules of(RetrainingSettings settings) {
        return new RowRules(settings.getSeed(), settings.getKMin(), settings.isSuppressInTraining(), settings.getAddressShare());
    }

    static RowRules of(ModelVersion version) {
        Map<String, String> provenance = version.provenance();
        return new RowRules(
                Long.parseLong(provenance.get(Provenance.SEED)),
                Integer.parseInt(provenance.get(Provenance.K_MIN)),
                Boolean.parseBoolean(provenance.get(Provenance.SUPPRESSED_IN_TRAINING)),
                Double.parseDouble(provenance.get(Provenance.ADDRESS_SHARE)));
    }

    void putInto(Map<String, String> provenance) {
        provenance.put(Provenance.SEED, Long.toString(seed));
        provenance.put(Provenance.K_MIN, Integer.toString(kMin));
        provenance.put(Provenance.SUPPRESSED_IN_TRAINING, Boolean.toString(suppressInTraining));
        provenance.put(Provenance.ADDRESS_SHARE, Double.toString(addressShare));
    }
}
