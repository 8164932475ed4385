package org.aidrules.loading;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What these tests run on: the modules of this build and the libraries that they use. */
public final class Libraries {

    private static final Pattern MODULE_NAME = Pattern.compile("<Automatic-Module-Name>(.+)</Automatic-Module-Name>");

    private Libraries() {}

    /**
     * The class path, for a class loader.
     *
     * @return its jars and folders
     */
    public static URL[] urls() {
        return entries().map(Libraries::url).toArray(URL[]::new);
    }

    /** The class path without one library. */
    static URL[] urlsWithout(String library) {
        return Stream.of(urls()).filter(url -> !isOf(library, url)).toArray(URL[]::new);
    }

    /** Some libraries of the class path. */
    static URL[] urlsOf(String... libraries) {
        return Stream.of(urls())
                .filter(url -> Stream.of(libraries).anyMatch(library -> isOf(library, url)))
                .toArray(URL[]::new);
    }

    private static boolean isOf(String library, URL url) {
        return url.getPath().matches(".*/" + library + "[-/].*");
    }

    /** Unpacks a library, whether it is a folder or a jar, into a folder. */
    static void unpack(String library, Path folder) throws IOException {
        Path entry = entries()
                .filter(one -> isOf(library, url(one)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + library));
        if (Files.isDirectory(entry)) {
            copy(entry, folder);
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(entry)) {
            copy(jar.getPath("/"), folder);
        }
    }

    private static void copy(Path from, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(from.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    /** The jars of the class path; modules of this build that are still folders become jars, for a module path. */
    static List<Path> jars(Path folder) throws IOException {
        for (Path entry : entries().filter(Files::isDirectory).toList()) {
            if (entry.endsWith(Path.of("target", "classes"))) {
                jar(entry, folder.resolve(entry.getParent().getParent().getFileName() + "-0.jar"));
            }
        }
        try (Stream<Path> made = Files.list(folder)) {
            return Stream.concat(entries().filter(Files::isRegularFile), made).toList();
        }
    }

    /** The manifest that the build writes: it names the module where there is no descriptor. */
    private static Manifest manifest(Path classes) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        String pom = Files.readString(classes.resolve("../../pom.xml"));
        Matcher named = MODULE_NAME.matcher(pom);
        if (named.find()) {
            manifest.getMainAttributes().putValue("Automatic-Module-Name", named.group(1));
        }
        return manifest;
    }

    /** The classes of these tests. */
    static Path testClasses() {
        return entries()
                .filter(entry -> entry.endsWith(Path.of("target", "test-classes")))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Path> entries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of);
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void jar(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest(classes));
                Stream<Path> files = Files.walk(classes)) {
            for (Path one : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(one).toString().replace(File.separatorChar, '/')));
                Files.copy(one, out);
            }
        }
    }
}
