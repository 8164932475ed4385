package org.aidrules.loading;

import java.io.IOException;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;

/** Uses the library in several class loaders, drops them, and prints how many of them are still held. */
final class DroppedClassLoaders {

    /** How many class loaders are dropped. */
    static final int COUNT = 2;

    private static final int MOST_COLLECTIONS = 50;
    private static final long LONGEST_WAIT_IN_MS = 200;

    private DroppedClassLoaders() {}

    private record LastRecord(Object any, String text) {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        ReferenceQueue<ClassLoader> released = new ReferenceQueue<>();
        List<WeakReference<ClassLoader>> dropped = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            dropped.add(useAndDrop(arguments[0], released));
        }
        useARecord();
        int held = COUNT;
        for (int i = 0; i < MOST_COLLECTIONS && held > 0; i++) {
            System.gc();
            while (held > 0 && released.remove(LONGEST_WAIT_IN_MS) != null) {
                held--;
            }
        }
        System.out.println(
                "held: " + dropped.stream().filter(one -> one.get() != null).count());
    }

    private static WeakReference<ClassLoader> useAndDrop(String overlay, ReferenceQueue<ClassLoader> released)
            throws IOException {
        try (URLClassLoader loader = new URLClassLoader(Libraries.urls(), ClassLoader.getPlatformClassLoader())) {
            System.out.println(Answers.in(loader, overlay));
            return new WeakReference<>(loader, released);
        }
    }

    /** Takes the place that Java 17 keeps for the record that was compared last, and its class loader: JDK-8078641. */
    private static void useARecord() {
        LastRecord one = new LastRecord(1, "one");
        if (!one.equals(new LastRecord(1, "one"))
                || one.hashCode() == 0
                || one.toString().isEmpty()) {
            throw new IllegalStateException();
        }
    }
}
