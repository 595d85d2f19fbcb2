package org.hindsight.core.assessment;

import java.util.List;
import java.util.Optional;

/** The assessments that active plugins bring. */
public interface LiveAssessments {

    /** The ids of all assessments. */
    List<String> ids();

    /** One assessment, to be closed; empty when no active plugin has this id. */
    Optional<LiveAssessment> open(String id);
}
