package org.hindsight.core.retraining;

import static org.awaitility.Awaitility.await;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Lets a process stand still at a place of a run, once it has told that it is there, until a file is gone: long enough to be killed or stopped
 * there. A place is a stage that the database knows to be entered, {@code DRAFT} (some of the files are written), {@code MOVED} (the files are
 * in place), {@code FINISH} (nothing of the end is written yet) or {@code COMMIT} (the end is written but not committed).
 */
@Singleton
@Requires(property = "standstill.at")
public final class Standstill implements BeanCreatedEventListener<RunRepository> {

    private final String place;
    private final Path file;

    Standstill(@Value("${standstill.at}") String place, @Value("${standstill.file}") String file) {
        this.place = place;
        this.file = Path.of(file);
    }

    @Override
    public RunRepository onCreated(BeanCreatedEvent<RunRepository> event) {
        RunRepository runs = event.getBean();
        return (RunRepository) Proxy.newProxyInstance(
                RunRepository.class.getClassLoader(), new Class<?>[] {RunRepository.class}, (proxy, method, arguments) -> {
                    standStillIf(method.getName().equals("finish") && place.equals("FINISH"));
                    Object result;
                    try {
                        result = method.invoke(runs, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                    standStillIf(method.getName().equals("beat") && place.equals(arguments[3]));
                    standStillIf(method.getName().equals("finish") && place.equals("COMMIT"));
                    return result;
                });
    }

    private void standStillIf(boolean there) {
        if (there) {
            at(place, file);
        }
    }

    /** Stands still at a place. */
    public static void at(String place, Path file) {
        System.out.println("at " + place);
        System.out.flush();
        await().forever().pollInterval(Duration.ofMillis(20)).until(() -> !Files.exists(file));
    }
}
