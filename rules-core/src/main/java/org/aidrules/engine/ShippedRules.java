package org.aidrules.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/** The tables that were compiled when {@code rules-drl} was built. Nothing is compiled here. */
public final class ShippedRules {

    private static final String INDEX = "/META-INF/kie/org.aidrules/rules-drl/drools-model";

    private ShippedRules() {
    }

    /**
     * Finds the compiled tables on the class path.
     *
     * @return the rulebook of each revision, by its id
     * @throws IllegalStateException if {@code rules-drl} is not on the class path
     */
    public static Map<String, Rulebook> find() {
        Map<String, SortedSet<String>> tables = new TreeMap<>();
        Map<String, List<String>> models = new LinkedHashMap<>();
        for (String model : modelClasses()) {
            List<String> revisionAndTable = Rulebook.revisionAndTable(model.substring(0, model.lastIndexOf('.')));
            tables.computeIfAbsent(revisionAndTable.get(0), r -> new TreeSet<>()).add(revisionAndTable.get(1));
            models.computeIfAbsent(revisionAndTable.get(0), r -> new ArrayList<>()).add(model);
        }
        Map<String, Rulebook> books = new LinkedHashMap<>();
        tables.forEach((revision, names) ->
                books.put(revision, new Rulebook(revision,
                        List.of(new Rulebook.Part(names, () -> load(models.get(revision)))))));
        return books;
    }

    private static List<String> modelClasses() {
        try (InputStream index = ShippedRules.class.getResourceAsStream(INDEX)) {
            if (index == null) {
                throw new IllegalStateException("no rules on the class path: add org.aidrules:rules-drl");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(index, StandardCharsets.UTF_8));
            return lines.lines().filter(line -> line.startsWith("aidrules.")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static KieBase load(List<String> models) {
        return KieBaseBuilder.createKieBaseFromModel(models.stream().map(ShippedRules::model).toList());
    }

    private static Model model(String className) {
        try {
            return (Model) Class.forName(className).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot load the rules " + className, e);
        }
    }
}
