package org.aidrules.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * Compiles decision tables in this process: those of an overlay. A rule file is code and must come from a trusted
 * source.
 */
public final class TableCompiler {

    private static final AtomicLong NUMBER = new AtomicLong();
    private static final Pattern RULE_SET =
            Pattern.compile("(?im)^[,\"]*RuleSet\"?,+\"?aidrules\\.[a-z]\\w*\\.[a-z]\\w*\"?(,|\\s*$)");
    private static final Pattern DRAFT_PATH = Pattern.compile("^\\[draft-\\d+/table\\.drl\\.csv] ");
    /** The message where a row has no condition, so that its action has no facts. */
    private static final String FACTS_UNBOUND = "facts cannot be resolved to a variable";

    private static final String NO_RULE_TABLE = "No RuleTable cells in spreadsheet";
    /** The part of a compiler message that is meant for the developers of Drools. */
    private static final Pattern STACK_TRACE = Pattern.compile("(?s)\\s*Problem stacktrace ?:.*");
    /** Messages that only follow from others. */
    private static final List<String> CONSEQUENCES = List.of("Java source of ", "Parser returned a null Package");

    private TableCompiler() {}

    /**
     * Compiles decision tables, each file on its own.
     *
     * @param files the content of the files, by file name
     * @param defects receives a defect for each file that cannot be compiled, or does not name its revision and table
     * @return the tables that could be compiled, by the id of the revision that their {@code RuleSet} cell names
     * @throws IllegalStateException if {@code org.drools:drools-decisiontables} is not on the class path
     */
    public static Map<String, CompiledTables> compile(Map<String, String> files, List<Defect> defects) {
        Map<String, Map<String, CompiledTables.Unit>> units = new TreeMap<>();
        files.forEach((file, text) -> compile(file, text, defects).forEach((table, base) -> {
            CompiledTables.Unit unit = new CompiledTables.Unit(new TreeSet<>(Set.of(table.table())), () -> base);
            if (units.computeIfAbsent(table.revision(), r -> new TreeMap<>()).put(table.table(), unit) != null) {
                defects.add(TableDefects.syntax(file, "table.duplicate"));
            }
        }));
        Map<String, CompiledTables> compiled = new TreeMap<>();
        units.forEach((revision, tables) ->
                compiled.put(revision, new CompiledTables(revision, List.copyOf(tables.values()))));
        return compiled;
    }

    /** Compiles one file: its table and rules, or nothing and a defect. */
    private static Map<TableId, KieBase> compile(String file, String text, List<Defect> defects) {
        return ContextClassLoaders.callWithOwn(() -> compileInContext(file, text, defects));
    }

    private static Map<TableId, KieBase> compileInContext(String file, String text, List<Defect> defects) {
        if (DecisionTableFactory.getDecisionTableProvider() == null) {
            throw new IllegalStateException("to compile decision tables, add org.drools:drools-decisiontables to the "
                    + "class path, in the version of drools-engine");
        }
        if (!RULE_SET.matcher(text).find()) {
            defects.add(TableDefects.syntax(file, "table.noRuleSet"));
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
            return withId(file, kie.newKieContainer(id).getKieBase(), defects);
        } catch (StackOverflowError e) {
            defects.add(TableDefects.syntax(file, "table.tooManyValues"));
            return Map.of();
        } catch (RuntimeException e) {
            defects.add(invalid(file, String.valueOf(e.getMessage())));
            return Map.of();
        } finally {
            kie.getRepository().removeKieModule(id);
        }
    }

    private static Defect invalid(String file, String message) {
        return message.contains(NO_RULE_TABLE)
                ? TableDefects.syntax(file, "table.noRuleTable")
                : TableDefects.syntax(
                        file, "table.invalid", DRAFT_PATH.matcher(message).replaceFirst(""));
    }

    private static List<Message> build(KieServices kie, ReleaseId id, String text) {
        KieFileSystem sources = kie.newKieFileSystem();
        sources.generateAndWritePomXML(id);
        sources.write("src/main/resources/" + id.getArtifactId() + "/table.drl.csv", text);
        return kie.newKieBuilder(sources)
                .buildAll(ExecutableModelProject.class)
                .getResults()
                .getMessages(Message.Level.ERROR);
    }

    /** Converts the errors of the compiler to defects, without those that only follow from others, unless all do. */
    private static List<Defect> defects(String file, List<Message> errors) {
        List<Message> readable = errors.stream()
                .filter(error -> CONSEQUENCES.stream().noneMatch(error.getText()::startsWith))
                .toList();
        return (readable.isEmpty() ? errors : readable)
                .stream().map(error -> notCompiled(file, error.getText())).toList();
    }

    private static Defect notCompiled(String file, String message) {
        return message.equals(FACTS_UNBOUND)
                ? TableDefects.syntax(file, "table.conditionsEmpty")
                : TableDefects.syntax(
                        file, "table.notCompiled", STACK_TRACE.matcher(message).replaceFirst(""));
    }

    private static Map<TableId, KieBase> withId(String file, KieBase base, List<Defect> defects) {
        List<Optional<TableId>> tables = base.getKiePackages().stream()
                .filter(rules -> !rules.getRules().isEmpty())
                .map(rules -> TableId.ofPackage(rules.getName()))
                .toList();
        if (tables.size() != 1 || tables.get(0).isEmpty()) {
            defects.add(TableDefects.syntax(file, "table.noRuleSet"));
            return Map.of();
        }
        return Map.of(tables.get(0).get(), base);
    }
}
