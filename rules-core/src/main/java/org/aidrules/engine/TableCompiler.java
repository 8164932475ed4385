package org.aidrules.engine;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.aidrules.error.Defect;
import org.drools.drl.extensions.DecisionTableFactory;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * Tables that are compiled in this process: those of a caller's own folder. A rule file is code: it must be trusted.
 */
public final class TableCompiler {

    private static final AtomicLong NUMBER = new AtomicLong();
    private static final Pattern RULE_SET =
            Pattern.compile("(?im)^[,\"]*RuleSet\"?,+\"?aidrules\\.[a-z]\\w*\\.[a-z]\\w*\"?(,|\\s*$)");
    private static final String UNNAMED = "it must have a line RuleSet,aidrules.REVISION.TABLE with _ for - and a "
            + "comma between the cells, and at least one row";
    /** What the parser of snippets says for its own makers. */
    private static final Pattern STACK_TRACE = Pattern.compile("(?s)\\s*Problem stacktrace ?:.*");
    private static final List<String> NOISE = List.of("Java source of ", "Parser returned a null Package");

    private TableCompiler() {
    }

    /**
     * Compiles decision tables, each file by itself.
     *
     * @param files the tables' texts by file name
     * @param defects where all goes that cannot be compiled, or is not named as a table must be
     * @return the rulebook of each revision that the tables name in their {@code RuleSet} cell, by its id, as far as
     *     they can be compiled
     * @throws IllegalStateException if {@code org.drools:drools-decisiontables} is not on the class path
     */
    public static Map<String, CompiledTables> compile(Map<String, String> files, List<Defect> defects) {
        Map<String, Map<String, CompiledTables.Part>> parts = new TreeMap<>();
        files.forEach((file, text) -> ContextClassLoaders.call(() -> compile(file, text, defects)).forEach((name, base) -> {
            CompiledTables.Part part = new CompiledTables.Part(new TreeSet<>(List.of(name.get(1))), () -> base);
            if (parts.computeIfAbsent(name.get(0), r -> new TreeMap<>()).put(name.get(1), part) != null) {
                defects.add(TableDefects.syntax(file, "another file holds the same table of the same revision"));
            }
        }));
        Map<String, CompiledTables> books = new TreeMap<>();
        parts.forEach((revision, tables) ->
                books.put(revision, new CompiledTables(revision, List.copyOf(tables.values()))));
        return books;
    }

    /** The compiled table by its revision and name, or nothing but a defect. */
    private static Map<List<String>, KieBase> compile(String file, String text, List<Defect> defects) {
        if (DecisionTableFactory.getDecisionTableProvider() == null) {
            throw new IllegalStateException("to compile decision tables, add org.drools:drools-decisiontables to the "
                    + "class path, in the version of drools-engine");
        }
        if (!RULE_SET.matcher(text).find()) {
            defects.add(TableDefects.syntax(file, UNNAMED));
            return Map.of();
        }
        KieServices kie = KieServices.get();
        ReleaseId id = kie.newReleaseId("org.aidrules.draft", "draft-" + NUMBER.incrementAndGet(), "1");
        try {
            List<Message> errors = build(kie, id, text);
            if (!errors.isEmpty()) {
                defects.addAll(defects(file, errors));
                return Map.of();
            }
            return named(file, kie.newKieContainer(id).getKieBase(), defects);
        } catch (StackOverflowError e) {
            defects.add(TableDefects.syntax(file, "a cell of it holds too many values"));
            return Map.of();
        } catch (RuntimeException e) {
            String said = String.valueOf(e.getMessage()).replaceFirst("^\\[draft-\\d+/table\\.drl\\.csv] ", "");
            defects.add(TableDefects.syntax(file, "it is no decision table: " + said));
            return Map.of();
        } finally {
            kie.getRepository().removeKieModule(id);
        }
    }

    private static List<Message> build(KieServices kie, ReleaseId id, String text) {
        KieFileSystem sources = kie.newKieFileSystem();
        sources.generateAndWritePomXML(id);
        sources.write("src/main/resources/" + id.getArtifactId() + "/table.drl.csv", text);
        return kie.newKieBuilder(sources).buildAll(ExecutableModelProject.class).getResults()
                .getMessages(Message.Level.ERROR);
    }

    /** The errors of the compiler as the author of a table can read them; all of them if that leaves none. */
    private static List<Defect> defects(String file, List<Message> errors) {
        List<Message> readable = errors.stream()
                .filter(error -> NOISE.stream().noneMatch(error.getText()::startsWith)).toList();
        return (readable.isEmpty() ? errors : readable).stream().map(error -> TableDefects.syntax(file,
                error.getText().equals("facts cannot be resolved to a variable")
                        ? "a row leaves all its conditions empty: name the values of at least one"
                        : STACK_TRACE.matcher(error.getText()).replaceFirst(""))).toList();
    }

    private static Map<List<String>, KieBase> named(String file, KieBase base, List<Defect> defects) {
        List<List<String>> names = base.getKiePackages().stream().filter(rules -> !rules.getRules().isEmpty())
                .map(rules -> CompiledTables.revisionAndTable(rules.getName())).toList();
        if (names.size() != 1 || names.get(0).isEmpty()) {
            defects.add(TableDefects.syntax(file, UNNAMED));
            return Map.of();
        }
        return Map.of(names.get(0), base);
    }
}
