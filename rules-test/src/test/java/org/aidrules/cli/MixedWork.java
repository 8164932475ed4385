package org.aidrules.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.error.InvalidInputException;
import org.aidrules.json.ContractWriter;
import org.aidrules.output.Json;
import org.aidrules.output.TextOutput;

/**
 * Eight threads at mixed work with one {@link AidRules}: plans, settlements, batches, and now and then an overlay. Every
 * answer must be that of one thread, byte for byte; nothing may be left behind. Run in a process of its own.
 */
final class MixedWork {

    static final int THREADS = 8;

    private static final AidRules RULES = AidRules.standard();
    private static final ContractWriter WRITER = ContractWriter.in(Locale.FRENCH);
    private static final int BATCH_EVERY = 500;
    private static final int OVERLAY_EVERY = 5_000;
    private static final Duration LONGEST_WARM_UP = Duration.ofSeconds(45);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(4);

    private final List<Job> jobs;
    private final Job batch;
    private final Path overlay;
    private final Job withOverlay;
    private final AtomicLong answers = new AtomicLong();
    private final AtomicLong overlays = new AtomicLong();
    private final ReferenceQueue<AidRules> released = new ReferenceQueue<>();
    private final Queue<WeakReference<AidRules>> compiled = new ConcurrentLinkedQueue<>();

    /** An input with the answer that one thread got. */
    private record Job(ContractOperation operation, byte[] input, byte[] answer) {}

    /** What a process holds. */
    private record Held(long heap, long metaspace, int threads, long files, long sockets) {

        /** Returns what this process holds once everything that can be collected is collected. */
        static Held now() throws IOException {
            System.gc();
            System.gc();
            return new Held(
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                    metaspaceInUse(),
                    // The pool in which Drools compiles ends its threads itself, when they have had no work for a
                    // while.
                    (int) Thread.getAllStackTraces().keySet().stream()
                            .filter(thread -> !thread.getName().startsWith("ForkJoinPool"))
                            .count(),
                    descriptors("/"),
                    descriptors("socket:"));
        }

        private static long metaspaceInUse() {
            return ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getName().equals("Metaspace"))
                    .mapToLong(pool -> pool.getUsage().getUsed())
                    .sum();
        }

        /** Counts the open descriptors of a kind; 0 where the system does not list them. */
        private static long descriptors(String kind) throws IOException {
            Path list = Path.of("/proc/self/fd");
            if (!Files.isDirectory(list)) {
                return 0;
            }
            try (Stream<Path> open = Files.list(list)) {
                return open.filter(one -> target(one).startsWith(kind)).count();
            }
        }

        private static String target(Path descriptor) {
            try {
                return Files.readSymbolicLink(descriptor).toString();
            } catch (IOException e) {
                return ""; // the descriptor of the listing itself, which is closed by now
            }
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "heap %.1f MB, metaspace %.1f MB, threads %d, files %d, sockets %d",
                    heap / 1e6,
                    metaspace / 1e6,
                    threads,
                    files,
                    sockets);
        }
    }

    private MixedWork(Path examples, Path overlay) throws IOException {
        this.overlay = overlay;
        this.jobs = new ArrayList<>();
        List<String> plans = new ArrayList<>(Files.readAllLines(examples.resolve("plans.jsonl")));
        plans.add(Files.readString(examples.resolve("plan.json")));
        plans.add(Files.readString(examples.resolve("convention-2024.json")));
        List<String> settlements = new ArrayList<>(Files.readAllLines(examples.resolve("settlements.jsonl")));
        settlements.add(Files.readString(examples.resolve("life.json")));
        Files.readAllLines(examples.resolve("population.jsonl")).stream()
                .map(line -> line.replaceFirst(",\"weight\":\"?[0-9.]+\"?", ""))
                .forEach(settlements::add);
        plans.forEach(plan -> jobs.add(job(RULES, ContractOperation.PLAN, plan)));
        settlements.forEach(settlement -> jobs.add(job(RULES, ContractOperation.SETTLE, settlement)));
        byte[] lines = String.join(
                        "\n",
                        settlements.stream()
                                .map(settlement -> settlement.replace("\n", " "))
                                .toList())
                .getBytes(StandardCharsets.UTF_8);
        this.batch = new Job(ContractOperation.SETTLE, lines, batch(lines, 1));
        this.withOverlay = job(
                RULES.withOverlay(overlay), ContractOperation.PLAN, Files.readString(examples.resolve("plan.json")));
    }

    /**
     * Works for some seconds after a warm-up, and prints what was done and held.
     *
     * @param arguments the seconds, the folder of the examples and that of an overlay
     */
    public static void main(String[] arguments) throws Exception {
        MixedWork work = new MixedWork(Path.of(arguments[1]), Path.of(arguments[2]));
        Duration duration = Duration.ofSeconds(Long.parseLong(arguments[0]));
        work.run(duration.compareTo(LONGEST_WARM_UP) < 0 ? duration : LONGEST_WARM_UP);
        Held before = work.held();
        long warm = work.answers.get();
        work.run(duration);
        Held after = work.held();
        System.out.println("answers: " + (work.answers.get() - warm) + ", overlays: " + work.overlays.get());
        System.out.println("after the warm-up: " + before);
        System.out.println("at the end: " + after);
        boolean flat = after.heap() <= before.heap() + 2_000_000
                && after.metaspace() <= before.metaspace() + 2_000_000
                && after.threads() <= before.threads()
                && after.files() <= before.files()
                && after.sockets() <= before.sockets();
        System.out.println(flat ? "flat" : "NOT FLAT");
        System.exit(flat ? 0 : 1);
    }

    private void run(Duration duration) throws Exception {
        long end = System.nanoTime() + duration.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Random random = new Random(i);
                tasks.add(() -> work(random, end));
            }
            for (Future<Void> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            threads.shutdown();
            if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new IllegalStateException("a thread does not end");
            }
        }
    }

    private Void work(Random random, long end) throws IOException {
        while (System.nanoTime() < end) {
            if (random.nextInt(OVERLAY_EVERY) == 0) {
                same(withOverlay, answer(overlaid(), withOverlay.operation(), withOverlay.input()));
                overlays.incrementAndGet();
            } else if (random.nextInt(BATCH_EVERY) == 0) {
                same(batch, batch(batch.input(), 1 + random.nextInt(3)));
            } else {
                Job job = jobs.get(random.nextInt(jobs.size()));
                same(job, answer(RULES, job.operation(), job.input()));
            }
            answers.incrementAndGet();
        }
        return null;
    }

    private AidRules overlaid() {
        AidRules rules = RULES.withOverlay(overlay);
        compiled.add(new WeakReference<>(rules, released));
        return rules;
    }

    private static void same(Job job, byte[] answer) {
        if (!Arrays.equals(job.answer(), answer)) {
            throw new IllegalStateException(new String(job.input(), StandardCharsets.UTF_8) + " gave "
                    + new String(answer, StandardCharsets.UTF_8));
        }
    }

    private static Job job(AidRules rules, ContractOperation operation, String json) {
        byte[] input = json.getBytes(StandardCharsets.UTF_8);
        return new Job(operation, input, answer(rules, operation, input));
    }

    private static byte[] answer(AidRules rules, ContractOperation operation, byte[] input) {
        try {
            return bytes(Json.compact(operation.answer(rules, input, 1).json().by(WRITER)));
        } catch (InvalidInputException e) {
            return bytes(Json.compact(WRITER.errors(e.errors())));
        }
    }

    private static byte[] batch(byte[] lines, int threads) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TextOutput out = TextOutput.results(bytes);
        new BatchRun(ContractOperation.SETTLE, RULES, WRITER, out, count -> {})
                .answer(new LineReader(new ByteArrayInputStream(lines)), threads);
        out.flush();
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Waits until the compiled overlays are collected, and returns what is held then. */
    private Held held() throws IOException, InterruptedException {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!compiled.isEmpty()) {
            System.gc();
            for (var one = released.remove(200); one != null; one = released.poll()) {
                compiled.remove(one);
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException(compiled.size() + " overlays are still held");
            }
        }
        return Held.now();
    }
}
