package org.hindsight.plugins.ppd;

import org.hindsight.plugin.AssessmentPlugin;
import org.hindsight.plugin.testkit.AssessmentPluginContract;

class PpdPluginTest extends AssessmentPluginContract {

    @Override
    protected AssessmentPlugin plugin() {
        return new PpdPlugin();
    }
}
