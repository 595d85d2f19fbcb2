package org.hindsight.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** Streams of serialised objects that an attacker would plant where a model's objects are expected. */
final class Streams {

    private static final byte[] MAGIC = {(byte) 0xac, (byte) 0xed, 0, 5};
    private static final long LARGE_STACK = 512L << 20;

    private Streams() {}

    /** An object that acts while it is read. */
    static final class Gadget implements Serializable {

        private static final long serialVersionUID = 1L;

        static boolean ran;

        private void readObject(ObjectInputStream in) {
            ran = true;
        }
    }

    static byte[] of(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    /** An object of no class of its own, whose every method runs what an attacker chose. */
    static Object proxy() {
        return Proxy.newProxyInstance(Streams.class.getClassLoader(), new Class<?>[] {Runnable.class}, new Nothing());
    }

    private static final class Nothing implements InvocationHandler, Serializable {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
            return null;
        }
    }

    /** Numbers of which the stream says that there are fifty million, and holds a thousand. */
    static byte[] hollowArray() throws IOException {
        byte[] stream = of(new Object[] {new double[1000], "x"});
        ByteBuffer.wrap(stream).putInt(indexOf(stream, new byte[] {0, 0, 3, (byte) 0xe8}), 49_999_999);
        return stream;
    }

    /** Sets of sets: a few kilobytes, whose hash codes would take longer than the universe is old. */
    static Object setsOfSets() {
        Set<Object> outer = new HashSet<>();
        Set<Object> one = outer;
        Set<Object> other = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            Set<Object> first = new HashSet<>(Set.of("makes it another"));
            Set<Object> second = new HashSet<>();
            one.addAll(List.of(first, second));
            other.addAll(List.of(first, second));
            one = first;
            other = second;
        }
        return outer;
    }

    /** Arrays in arrays. */
    static byte[] nested(int depth) throws IOException {
        Object[] nested = {};
        for (int i = 0; i < depth; i++) {
            nested = new Object[] {nested};
        }
        Object[] all = nested;
        FutureTask<byte[]> writing = new FutureTask<>(() -> of(all));
        new Thread(null, writing, "nested", LARGE_STACK).start();
        try {
            return writing.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IOException(e);
        }
    }

    /** A model's bytes with another stream of objects, whose length stands before it. */
    static byte[] inPlaceOfTheStreamIn(byte[] model, byte[] stream) {
        int at = indexOf(model, MAGIC);
        int length = ByteBuffer.wrap(model).getInt(at - Integer.BYTES);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(model, 0, at - Integer.BYTES);
        bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(stream.length).array());
        bytes.writeBytes(stream);
        bytes.write(model, at + length, model.length - at - length);
        return bytes.toByteArray();
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int at = 0; at + part.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        throw new AssertionError("It is not in there.");
    }
}
