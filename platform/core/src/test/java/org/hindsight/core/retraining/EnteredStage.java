package org.hindsight.core.retraining;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells a test of the stage that a run enters, before anything is done in it; the run learns then whether it was cancelled. */
@Singleton
@Requires(property = "entered-stage")
final class EnteredStage implements BeanCreatedEventListener<RunRepository> {

    /** Whether a run that is in a stage was cancelled. */
    static final AtomicReference<Predicate<Run.Stage>> CANCELLED = new AtomicReference<>(stage -> false);

    private volatile @Nullable String entered;

    @Override
    public RunRepository onCreated(BeanCreatedEvent<RunRepository> event) {
        RunRepository runs = event.getBean();
        return (RunRepository) Proxy.newProxyInstance(
                RunRepository.class.getClassLoader(), new Class<?>[] {RunRepository.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("beat")) {
                        entered = (String) arguments[3];
                    }
                    String stage = entered;
                    if (method.getName().equals("cancelRequested") && stage != null && CANCELLED.get().test(Run.Stage.valueOf(stage))) {
                        return Optional.of(true);
                    }
                    try {
                        return method.invoke(runs, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }
}
