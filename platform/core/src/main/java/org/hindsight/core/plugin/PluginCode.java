package org.hindsight.core.plugin;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.hindsight.core.message.Message;

/**
 * Calls a plugin's own code for somebody who waits for an answer. Such code can fail in any way: by exceptions that it does not declare, by
 * classes that are missing, by endless recursion, by null. Whoever asks decides what goes on without it.
 */
public final class PluginCode {

    private PluginCode() {}

    /**
     * Asks a plugin.
     *
     * @param plugin its id
     * @param method what is asked, such as {@code notices()}
     * @throws PluginFailedException when that fails in any way but for want of memory, which is nobody's alone
     */
    public static <T> T ask(String plugin, String method, Callable<T> code) {
        try {
            return Objects.requireNonNull(code.call(), "it returned null");
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (Throwable e) {
            if (e instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw new PluginFailedException(Failure.of(Message.of("jar.methodOf", method, plugin), e), e);
        }
    }
}
