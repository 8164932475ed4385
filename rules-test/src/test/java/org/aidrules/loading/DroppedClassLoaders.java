package org.aidrules.loading;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;

/**
 * Uses the library in several class loaders, drops them, and prints how many of them are still held, and whether the
 * memory of classes has grown since the first of them were dropped.
 */
final class DroppedClassLoaders {

    /** How many class loaders are dropped before the memory of classes is measured. */
    static final int FIRST = 10;

    /** What the memory of classes may gain, in bytes: a tenth of what one library takes. */
    private static final long TOLERANCE = 1_000_000;

    private static final int MOST_COLLECTIONS = 50;
    private static final long LONGEST_WAIT_IN_MS = 200;

    private DroppedClassLoaders() {}

    private record OneRecord(Object any, String text) {}

    private record AnotherRecord(Object any, String text) {}

    /**
     * Drops class loaders.
     *
     * @param arguments the folder of an overlay, empty for none, and the number of class loaders
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int count = Integer.parseInt(arguments[1]);
        int first = Math.min(count, FIRST);
        int held = drop(arguments[0], first, new OneRecord(1, "one"), new OneRecord(1, "one"));
        long before = metaspace();
        held += drop(arguments[0], count - first, new AnotherRecord(1, "one"), new AnotherRecord(1, "one"));
        System.out.println("held: " + held);
        System.out.println("grown: " + (metaspace() > before + TOLERANCE));
    }

    /** Uses class loaders one after the other and returns how many of them are held. */
    private static int drop(String overlay, int count, Record record, Record same)
            throws IOException, InterruptedException {
        ReferenceQueue<ClassLoader> released = new ReferenceQueue<>();
        List<WeakReference<ClassLoader>> dropped = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            dropped.add(useAndDrop(overlay, released));
        }
        compare(record, same);
        int held = count;
        for (int i = 0; i < MOST_COLLECTIONS && held > 0; i++) {
            System.gc();
            while (held > 0 && released.remove(LONGEST_WAIT_IN_MS) != null) {
                held--;
            }
        }
        return (int) dropped.stream().filter(one -> one.get() != null).count();
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToLong(pool -> pool.getUsage().getUsed())
                .sum();
    }

    private static WeakReference<ClassLoader> useAndDrop(String overlay, ReferenceQueue<ClassLoader> released)
            throws IOException {
        try (URLClassLoader loader = new URLClassLoader(Libraries.urls(), ClassLoader.getPlatformClassLoader())) {
            System.out.println(Answers.in(loader, overlay));
            return new WeakReference<>(loader, released);
        }
    }

    /**
     * Takes the place that Java 17 keeps for the type of record that was first compared last, and its class loader:
     * JDK-8078641. A type takes it once.
     */
    private static void compare(Record record, Record same) {
        if (!record.equals(same) || record.hashCode() == 0 || record.toString().isEmpty()) {
            throw new IllegalStateException();
        }
    }
}
