package org.hindsight.ui.platform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hindsight.core.comparison.HoldoutFigures;
import org.hindsight.core.evaluation.Comparison;

/** Versions on the same rows; the contract is that of the core's version comparison. It may take seconds: not for a page that waits. */
public interface Comparisons {

    Optional<Comparison> compare(String model, List<String> versions);

    Map<String, HoldoutFigures> history(String model);
}
