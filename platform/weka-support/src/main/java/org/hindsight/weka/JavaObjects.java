package org.hindsight.weka;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/**
 * Java serialisation for classifiers that have no other form. It runs on a thread with a large stack, because trees are written
 * recursively, and reads through an allow-list.
 */
final class JavaObjects {

    private static final long STACK_BYTES = 512L << 20; // reserved, not committed: only what recursion needs is used

    /** Weka's own classes, plain values, collections and arrays of them; anything else is refused. */
    private static final ObjectInputFilter FILTER = ObjectInputFilter.Config.createFilter(String.join(
            ";",
            "maxdepth=100000",
            "maxrefs=50000000",
            "maxarray=50000000",
            "maxbytes=" + Artefact.MAXIMUM_BYTES,
            "!weka.core.SerializedObject", // these would read a stream or a file of their own
            "!weka.classifiers.misc.*",
            "weka.core.*",
            "weka.core.matrix.*",
            "weka.core.neighboursearch.**",
            "weka.classifiers.**",
            "weka.filters.**",
            "weka.estimators.**",
            "weka.attributeSelection.*",
            "no.uib.cipr.matrix.*",
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Double",
            "java.lang.Enum",
            "java.lang.Float",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Number",
            "java.lang.Object",
            "java.lang.Short",
            "java.lang.String",
            "java.util.ArrayDeque",
            "java.util.ArrayList",
            "java.util.BitSet",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.Hashtable",
            "java.util.LinkedHashMap",
            "java.util.LinkedHashSet",
            "java.util.LinkedList",
            "java.util.Map$Entry",
            "java.util.Properties",
            "java.util.Random",
            "java.util.TreeMap",
            "java.util.TreeSet",
            "java.util.Vector",
            "!*"));

    private JavaObjects() {}

    static byte[] write(Object object) {
        try {
            return onLargeStack(() -> {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                    out.writeObject(object);
                }
                return bytes.toByteArray();
            });
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "The classifier cannot be stored (" + e.getMessage() + "): choose one that is serialisable.", e);
        }
    }

    /**
     * Reads one object.
     *
     * @throws IOException when the bytes are damaged or name a class that is not allowed
     */
    static Object read(byte[] bytes) throws IOException {
        String[] refused = {"too much"};
        return onLargeStack(() -> {
            try (ObjectInputStream in = new FilteredInput(bytes, what -> refused[0] = what)) {
                return in.readObject();
            } catch (InvalidClassException e) {
                throw new IOException("The model's bytes name " + refused[0] + ", which no model needs.", e);
            } catch (ClassNotFoundException e) {
                throw new IOException("The model needs the class " + e.getMessage() + ", which this version does not have.", e);
            } catch (IOException | RuntimeException | StackOverflowError e) {
                throw new IOException("The model's bytes are damaged: " + e, e);
            }
        });
    }

    private static final class FilteredInput extends ObjectInputStream {

        FilteredInput(byte[] bytes, Consumer<String> refused) throws IOException {
            super(new ByteArrayInputStream(bytes));
            Bombs bombs = new Bombs(bytes.length);
            setObjectInputFilter(info -> {
                ObjectInputFilter.Status status = FILTER.checkInput(info);
                if (status == ObjectInputFilter.Status.REJECTED && info.serialClass() != null) {
                    refused.accept("the class " + info.serialClass().getName());
                } else if (status != ObjectInputFilter.Status.REJECTED && bombs.isOne(info)) {
                    refused.accept("more than they hold");
                    return ObjectInputFilter.Status.REJECTED;
                }
                return status;
            });
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(description.getName(), false, JavaObjects.class.getClassLoader());
            } catch (ClassNotFoundException e) {
                return super.resolveClass(description); // names of primitive types
            }
        }
    }

    private static <T> T onLargeStack(Callable<T> work) throws IOException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "model-objects", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true; // reading ends soon by itself; the caller learns of it afterwards
                }
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
