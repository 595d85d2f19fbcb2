package com.example.starter;

import org.hindsight.plugin.AssessmentPlugin;
import org.hindsight.plugin.testkit.AssessmentPluginContract;

class StarterPluginTest extends AssessmentPluginContract {

    @Override
    protected AssessmentPlugin plugin() {
        return new StarterPlugin();
    }
}
