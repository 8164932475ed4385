package org.aidrules.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Chunks of lines on several threads, with the results in order and few chunks in memory. */
class ParallelLinesTest {

    private static final int LINES = 1_003;
    private static final int CHUNK = 10;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void theResultsComeInTheOrderOfTheLines(int threads) throws IOException {
        List<String> results = new ArrayList<>();
        process(threads, ParallelLinesTest::texts, results::addAll);
        assertEquals(IntStream.rangeClosed(1, LINES).mapToObj(i -> i + ":" + i).toList(), results);
    }

    /** The first chunk waits until the last one that may begin before its result is taken. */
    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void aSlowChunkHoldsTheOthersBack(int threads) throws IOException {
        int most = 2 * threads + 1;
        AtomicLong taken = new AtomicLong();
        List<Long> ahead = new ArrayList<>();
        CountDownLatch lastBegun = new CountDownLatch(1);
        process(
                threads,
                chunk -> {
                    long number = chunk.first() / CHUNK;
                    synchronized (ahead) {
                        ahead.add(number - taken.get());
                    }
                    if (number == most - 1) {
                        lastBegun.countDown();
                    } else if (number == 0) {
                        await(lastBegun);
                    }
                    return texts(chunk);
                },
                result -> taken.incrementAndGet());
        assertTrue(ahead.stream().allMatch(chunks -> chunks < most), ahead::toString);
        assertEquals((LINES + CHUNK - 1) / CHUNK, taken.get());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8})
    void aFailureOfTheWorkComesAfterTheResultsBeforeIt(int threads) {
        for (Throwable failure : List.of(new IllegalStateException("a"), new OutOfMemoryError("b"))) {
            List<String> results = new ArrayList<>();
            Throwable thrown = assertThrows(
                    failure.getClass(),
                    () -> process(
                            threads,
                            chunk -> {
                                if (chunk.first() == 501) {
                                    ParallelLines.rethrow(failure);
                                }
                                return texts(chunk);
                            },
                            results::addAll));
            assertEquals(failure, thrown);
            assertEquals(500, results.size());
            assertNoThreadIsLeft();
        }
    }

    @Test
    void aFailureOfTheReceiverEndsTheWork() {
        AtomicLong begun = new AtomicLong();
        assertThrows(
                IllegalArgumentException.class,
                () -> process(
                        2,
                        chunk -> {
                            begun.incrementAndGet();
                            return texts(chunk);
                        },
                        result -> {
                            throw new IllegalArgumentException();
                        }));
        assertTrue(begun.get() <= 5, begun::toString);
        assertNoThreadIsLeft();
    }

    @Test
    void anInterruptEndsTheWork() {
        CountDownLatch never = new CountDownLatch(1);
        Thread.currentThread().interrupt();
        assertThrows(IllegalStateException.class, () -> process(2, chunk -> await(never), result -> {}));
        assertTrue(Thread.interrupted());
    }

    @Test
    void noThreadIsLeft() throws IOException {
        process(8, ParallelLinesTest::texts, result -> {});
        assertNoThreadIsLeft();
    }

    private static void assertNoThreadIsLeft() {
        assertFalse(Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("aidrules-lines")));
    }

    /** A worker that waits is told to end. */
    private static List<String> await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }

    private static List<String> texts(ParallelLines.Chunk chunk) {
        return IntStream.range(0, chunk.lines().size())
                .mapToObj(i ->
                        (chunk.first() + i) + ":" + new String(chunk.lines().get(i), StandardCharsets.UTF_8))
                .toList();
    }

    private static void process(
            int threads, Function<ParallelLines.Chunk, List<String>> work, Consumer<List<String>> results)
            throws IOException {
        String lines = IntStream.rangeClosed(1, LINES).mapToObj(String::valueOf).collect(Collectors.joining("\n"));
        LineReader input = new LineReader(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
        new ParallelLines<>(threads, CHUNK, work, results).process(input);
    }
}
