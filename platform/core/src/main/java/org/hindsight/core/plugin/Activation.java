package org.hindsight.core.plugin;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hindsight.core.message.Message;
import org.hindsight.plugin.AssessmentPlugin;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns a jar into a plugin that can serve: loads it, creates the plugin and checks it. Whatever it throws stays in
 * here.
 */
final class Activation {

    private static final Logger LOG = LoggerFactory.getLogger(Activation.class);

    private final ClassLoader platform = new PlatformClasses();
    private final String apiVersion;
    private final Duration patience;
    private final FittingBaselines fitting;

    /**
     * @param apiVersion the platform's version of the plugin API
     * @param patience   how long a plugin may take to be created and checked
     * @param fitting    jars whose baseline data need not be checked again
     */
    Activation(String apiVersion, Duration patience, FittingBaselines fitting) {
        this.apiVersion = apiVersion;
        this.patience = patience;
        this.fitting = fitting;
    }

    /**
     * Loads a jar.
     *
     * @throws RefusedJarException with the reason, when it is broken
     */
    ActivePlugin activate(Candidate candidate) throws RefusedJarException {
        if (candidate.copy() == null) {
            throw new RefusedJarException(Message.of("jar.notTakenOver"));
        }
        LoadedJar jar;
        try {
            jar = LoadedJar.open(candidate.copy(), platform, apiVersion);
        } catch (Throwable e) {
            throw refused(candidate, Failure.of(Message.of("jar.loadingJar"), e), e);
        }
        try {
            return withinPatience(() -> activate(candidate, jar));
        } catch (Throwable e) {
            jar.close();
            throw e instanceof RefusedJarException refusal
                    ? refused(candidate, refusal.told(), refusal.getCause())
                    : refused(candidate, Failure.of(Message.of("jar.loadingPlugin"), e), e);
        }
    }

    private ActivePlugin activate(Candidate candidate, LoadedJar jar) throws RefusedJarException {
        AssessmentPlugin plugin = jar.instantiate();
        PluginContract contract = PluginContract.of(plugin, candidate.id());
        if (!fitting.contains(candidate.sha256())) {
            BaselineCheck.check(jar, contract);
            fitting.add(candidate.sha256());
        }
        return new ActivePlugin(candidate.manifest(), candidate.sha256(), jar, contract);
    }

    /**
     * On a thread of its own, so that a plugin that never returns neither stops the start nor the watching of the
     * folder.
     */
    private ActivePlugin withinPatience(Callable<ActivePlugin> loading) throws Throwable {
        FutureTask<ActivePlugin> task = new FutureTask<>(loading);
        Thread thread = Thread.ofPlatform().daemon().name("plugin-loading").start(task);
        try {
            return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause();
        } catch (TimeoutException e) {
            thread.interrupt();
            throw new RefusedJarException(Message.of("jar.notReady", patience.toSeconds()), e);
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new RefusedJarException(Message.of("jar.interrupted"), e);
        }
    }

    private static RefusedJarException refused(Candidate candidate, Message reason, @Nullable Throwable cause) {
        LOG.warn("Plugin jar {} is quarantined: {}", candidate.jar(), reason, cause);
        return new RefusedJarException(reason);
    }
}
