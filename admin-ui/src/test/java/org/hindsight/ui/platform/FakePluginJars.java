package org.hindsight.ui.platform;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Plugins in every state. */
@Singleton
final class FakePluginJars implements PluginJars {

    private final List<Jar> jars = new ArrayList<>(List.of(
            jar("clinic-wait", "ACTIVE", null), jar("diabetes", "ACTIVE", null), jar("heart", "ACTIVE", null), jar("parkinsons", "DISABLED", "An admin switched it off."),
            jar("ppd", "ACTIVE", null), jar("student-dropout", "ACTIVE", null),
            new Jar("asthma", "0.9.0", "[2.0,3.0)", "QUARANTINED", "It asks for plugin API [2.0,3.0), this server offers 1.0.0. Build it against that version.", "asthma-0.9.jar", "c0ffee")));

    private static Jar jar(String id, String state, String reason) {
        return new Jar(id, "1.0.0", "[1.0,2.0)", state, reason, id + ".jar", "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03");
    }

    @Override
    public synchronized List<Jar> all() {
        return List.copyOf(jars);
    }

    @Override
    public synchronized Jar install(String fileName, byte[] content, String actor) {
        boolean zip = content.length > 1 && content[0] == 'P' && content[1] == 'K';
        String id = fileName.replace(".jar", "");
        Jar jar = new Jar(id, zip ? "1.0.0" : "", "", zip ? "ACTIVE" : "QUARANTINED", zip ? null : "'" + fileName + "' is no jar.", fileName, "ab");
        jars.add(jar);
        return jar;
    }

    @Override
    public void enable(String id, String actor) {
        change(id, "ACTIVE", null);
    }

    @Override
    public void disable(String id, String actor) {
        change(id, "DISABLED", "Switched off by " + actor);
    }

    @Override
    public void reload(String id, String actor) {
        change(id, "ACTIVE", null);
    }

    @Override
    public synchronized void remove(String id, String actor) {
        jars.removeIf(jar -> jar.id().equals(id));
    }

    private synchronized void change(String id, String state, String reason) {
        jars.replaceAll(jar -> jar.id().equals(id) ? new Jar(id, jar.version(), jar.apiVersion(), state, reason, jar.jar(), jar.sha256()) : jar);
    }
}
