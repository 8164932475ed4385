package org.aidrules.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * Finds the tables that were compiled before, while {@code rules-drl} is built: its jar holds their answers only. Compiles
 * nothing.
 */
public final class PrecompiledTables {

    private static final String INDEX = "META-INF/kie/org.aidrules/rules-drl/drools-model";

    private PrecompiledTables() {}

    /**
     * Finds the compiled tables on the class path.
     *
     * @return the compiled tables of each revision, by its id
     * @throws IllegalStateException if the class path holds no compiled tables
     */
    public static Map<String, CompiledTables> find() {
        Map<String, List<CompiledTables.Unit>> units = new TreeMap<>();
        for (String model : modelClasses()) {
            TableId id = TableId.ofPackage(model.substring(0, model.lastIndexOf('.')))
                    .orElseThrow();
            units.computeIfAbsent(id.revision(), revision -> new ArrayList<>())
                    .add(new CompiledTables.Unit(new TreeSet<>(Set.of(id.table())), () -> load(model)));
        }
        Map<String, CompiledTables> compiled = new LinkedHashMap<>();
        units.forEach((revision, tables) -> compiled.put(revision, new CompiledTables(tables)));
        return compiled;
    }

    private static List<String> modelClasses() {
        try (InputStream index = PrecompiledTables.class.getClassLoader().getResourceAsStream(INDEX)) {
            if (index == null) {
                throw new IllegalStateException(
                        "no compiled tables on the class path: the build of rules-drl compiles them");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(index, StandardCharsets.UTF_8));
            return lines.lines().filter(line -> line.startsWith("aidrules.")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KieBase load(String model) {
        return KieBaseBuilder.createKieBaseFromModel(List.of(model(model)), DroolsConfigurations.base());
    }

    private static Model model(String className) {
        try {
            return Class.forName(className)
                    .asSubclass(Model.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (InvocationTargetException e) {
            throw UnusableDrools.because(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot load the rules " + className, e);
        }
    }
}
