package org.hindsight.ui.platform;

import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.hindsight.core.message.Message;
import org.hindsight.core.plugin.PluginStatus;
import org.hindsight.core.plugin.PluginStatus.State;
import org.jspecify.annotations.Nullable;

/** Plugins in every state. */
@Singleton
@Replaces(CorePluginJars.class)
final class FakePluginJars implements PluginJars {

    private final List<PluginStatus> jars = new ArrayList<>(List.of(
            jar("clinic-wait", State.ACTIVE, null), jar("diabetes", State.ACTIVE, null), jar("heart", State.ACTIVE, null),
            jar("parkinsons", State.DISABLED, Message.of("jar.switchedOff")), jar("ppd", State.ACTIVE, null), jar("student-dropout", State.ACTIVE, null),
            new PluginStatus(
                    "asthma", "0.9.0", "[2.0,3.0)", State.QUARANTINED, Message.of("jar.otherApi", "[2.0,3.0)", "1.0.0"),
                    "asthma-0.9.jar", "c0ffee")));

    private static PluginStatus jar(String id, State state, @Nullable Message reason) {
        return new PluginStatus(
                id, "1.0.0", "[1.0,2.0)", state, reason, id + ".jar", "5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03");
    }

    @Override
    public synchronized List<PluginStatus> all() {
        return List.copyOf(jars);
    }

    @Override
    public synchronized PluginStatus install(String fileName, InputStream content) throws IOException {
        byte[] bytes = content.readAllBytes();
        String id = fileName.replace(".jar", "");
        if (bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K') {
            return jar(id, State.QUARANTINED, Message.of("jar.noZip", fileName));
        }
        jars.add(jar(id, State.ACTIVE, null));
        return jars.getLast();
    }

    @Override
    public PluginStatus enable(String id) {
        return change(id, State.ACTIVE, null);
    }

    @Override
    public PluginStatus disable(String id) {
        return change(id, State.DISABLED, Message.of("jar.switchedOff"));
    }

    @Override
    public PluginStatus reload(String id) {
        return id.equals("asthma") ? all().stream().filter(jar -> jar.id().equals(id)).findFirst().orElseThrow() : change(id, State.ACTIVE, null);
    }

    @Override
    public synchronized void remove(String id) {
        jars.removeIf(jar -> jar.id().equals(id));
    }

    private synchronized PluginStatus change(String id, State state, @Nullable Message reason) {
        jars.replaceAll(jar -> jar.id().equals(id) ? jar(id, state, reason) : jar);
        return jars.stream().filter(jar -> jar.id().equals(id)).findFirst().orElseThrow();
    }
}
