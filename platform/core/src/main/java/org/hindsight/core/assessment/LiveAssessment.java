package org.hindsight.core.assessment;

import org.hindsight.plugin.AssessmentPlugin;
import org.hindsight.plugin.Descriptor;
import org.hindsight.plugin.FeatureSchema;
import org.hindsight.plugin.FollowUp;
import org.hindsight.plugin.Target;

/** An assessment whose plugin stays loaded until this is closed, even when it is replaced meanwhile. */
public interface LiveAssessment extends AutoCloseable {

    /** Who and what it is for, in the plugin's own language. */
    Descriptor descriptor();

    /** The questions. */
    FeatureSchema schema();

    /** What is predicted. */
    Target target();

    /** Who is asked what really happened, and when. */
    FollowUp followUp();

    /** The plugin's own code. */
    AssessmentPlugin plugin();

    /** Lets the plugin go. */
    @Override
    void close();
}
