package org.hindsight.app;

import org.hindsight.plugin.AssessmentPlugin;
import picocli.CommandLine;

/** Prints which Hindsight, plugin API and Java these are. */
@CommandLine.Command(name = "version", description = "Print the versions of Hindsight, its plugin API and Java.")
final class VersionCommand implements Runnable {

    @Override
    public void run() {
        String version = Main.class.getPackage().getImplementationVersion();
        System.out.println("Hindsight " + (version == null ? "(not packaged)" : version) + ", plugin API "
                + AssessmentPlugin.API_VERSION + ", Java " + Runtime.version());
    }
}
