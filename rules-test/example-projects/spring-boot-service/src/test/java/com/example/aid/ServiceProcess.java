package com.example.aid;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service in a Java process of its own, on a port that the system chooses, with all that it prints. */
public final class ServiceProcess implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern READY = Pattern.compile("The rules of release [0-9.]+ are loaded");
    private static final Pattern WARNING = Pattern.compile("WARN|ERROR|SLF4J|Exception");
    private static final long MOST_SECONDS = 120;
    private static final String END = "\0";

    private final Process process;
    private final BlockingQueue<String> unread = new LinkedBlockingQueue<>();
    private final List<String> printed = new ArrayList<>();
    private int port;

    /** Starts Java with arguments; the service has not started then. */
    public ServiceProcess(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        command.add("--server.port=0");
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Thread reading = new Thread(this::read, "output of the service");
        reading.setDaemon(true);
        reading.start();
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            lines.lines().forEach(unread::add);
        } catch (IOException e) {
            unread.add("ERROR " + e);
        } finally {
            unread.add(END);
        }
    }

    /** Waits until the service, or the service that was started again, has loaded its rules. */
    public Http untilReady() throws InterruptedException {
        untilPrinted(READY);
        return new Http(port);
    }

    /** Waits for a line, and returns it. */
    public String untilPrinted(Pattern awaited) throws InterruptedException {
        for (String line = next(); !line.equals(END); line = next()) {
            if (awaited.matcher(line).find()) {
                return line;
            }
        }
        throw new AssertionError("ended before it printed " + awaited + ": " + printed);
    }

    private String next() throws InterruptedException {
        String line = unread.poll(MOST_SECONDS, TimeUnit.SECONDS);
        if (line == null) {
            throw new AssertionError("nothing was printed any more: " + printed);
        }
        printed.add(line);
        Matcher onPort = PORT.matcher(line);
        if (onPort.find()) {
            port = Integer.parseInt(onPort.group(1));
        }
        return line;
    }

    /** Waits for the end, and returns the exit status. */
    public int untilEnded() throws InterruptedException {
        while (!next().equals(END)) {
            // Every line is kept.
        }
        return process.waitFor();
    }

    /** Stops the service, and returns the lines that warn of something, of the service or of any library. */
    public List<String> warningsUntilStopped() throws InterruptedException {
        process.toHandle().destroy(); // Process.destroy would close the output before its end is read
        untilEnded();
        return printed.stream().filter(line -> WARNING.matcher(line).find()).toList();
    }

    /** Returns what was printed so far. */
    public String printed() {
        return String.join("\n", printed);
    }

    /** Ends the process if it is still there. */
    @Override
    public void close() {
        process.toHandle().destroyForcibly();
    }
}
