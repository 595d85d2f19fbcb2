package org.hindsight.ui.frame;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ognl.NoSuchPropertyException;
import ognl.OgnlContext;
import ognl.OgnlException;
import ognl.OgnlRuntime;
import ognl.PropertyAccessor;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;

/**
 * Lets templates write {@code page.title} for a record's {@code title()}, whatever the record's visibility. The expression language
 * only knows beans with getters.
 */
@Singleton
final class RecordProperties implements PropertyAccessor, BeanCreatedEventListener<TemplateEngine> {

    private record Key(Class<?> type, String property) {}

    private final Map<Key, Method> methods = new ConcurrentHashMap<>();

    @Override
    public TemplateEngine onCreated(BeanCreatedEvent<TemplateEngine> event) {
        OgnlRuntime.setPropertyAccessor(Record.class, this);
        return event.getBean();
    }

    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable Object getProperty(Map context, Object target, Object name) throws OgnlException {
        Method method = methods.computeIfAbsent(new Key(target.getClass(), name.toString()), RecordProperties::find);
        if (method.getDeclaringClass() == Missing.class) {
            throw new NoSuchPropertyException(target, name);
        }
        try {
            return method.invoke(target);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new OgnlException(name.toString(), e);
        }
    }

    private static Method find(Key key) {
        return Arrays.stream(key.type().getDeclaredMethods())
                .filter(method -> method.getName().equals(key.property()) && method.getParameterCount() == 0)
                .findFirst()
                .map(RecordProperties::opened)
                .orElse(Missing.METHOD);
    }

    private static Method opened(Method method) {
        method.setAccessible(true);
        return method;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void setProperty(Map context, Object target, Object name, Object value) throws OgnlException {
        throw new OgnlException("A record's '" + name + "' cannot be set.");
    }

    @Override
    public @Nullable String getSourceAccessor(OgnlContext context, Object target, Object index) {
        return null;
    }

    @Override
    public @Nullable String getSourceSetter(OgnlContext context, Object target, Object index) {
        return null;
    }

    /** Stands for a property that a record does not have, since the map of methods holds no null. */
    private static final class Missing {
        static final Method METHOD = Missing.class.getDeclaredMethods()[0];

        static void method() {}
    }
}
