package org.aidrules.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.aidrules.error.Defect;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.drl.extensions.DecisionTableFactory;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.Results;

/**
 * Compiles the decision tables of an overlay in this process. It accepts tables as data only, and compiles the text
 * that {@link TableWriter} writes of them.
 */
public final class TableCompiler {

    /** The rules of a table that is compiled here are in the package of this revision, whatever its own is named. */
    private static final String DRAFT = "draft";

    private static final AtomicLong NUMBER = new AtomicLong();

    private TableCompiler() {}

    /**
     * Compiles decision tables, each on its own.
     *
     * @param sources the tables
     * @param defects receives a defect for each table that another one of the list repeats
     * @return the compiled tables, by the id of their revision
     * @throws IllegalStateException if a part of Drools that compiles tables is not on the class path
     */
    public static Map<String, CompiledTables> compile(List<TableSource> sources, List<Defect> defects) {
        Map<String, List<CompiledTables.Unit>> units = new TreeMap<>();
        Set<TableId> known = new HashSet<>();
        for (TableSource source : sources) {
            if (known.add(source.id())) {
                units.computeIfAbsent(source.revision(), revision -> new ArrayList<>())
                        .add(compile(source));
            } else {
                defects.add(TableDefects.syntax(source.file(), "table.duplicate"));
            }
        }
        Map<String, CompiledTables> compiled = new TreeMap<>();
        units.forEach((revision, tables) -> compiled.put(revision, new CompiledTables(revision, tables)));
        return compiled;
    }

    private static CompiledTables.Unit compile(TableSource source) {
        KieBase rules = CompilerThread.call(() -> rules(source));
        return new CompiledTables.Unit(new TreeSet<>(Set.of(source.table())), () -> rules);
    }

    private static KieBase rules(TableSource source) {
        if (DecisionTableFactory.getDecisionTableProvider() == null) {
            throw new IllegalStateException("to compile decision tables, add org.drools:drools-decisiontables to the "
                    + "class path, in the version of drools-engine");
        }
        try {
            return rules(KieServices.get(), TableWriter.write(source, new TableId(DRAFT, source.table())));
        } catch (RuntimeException e) {
            // A table is valid before it is compiled.
            throw UnusableDrools.because(e);
        }
    }

    private static KieBase rules(KieServices kie, String text) {
        ReleaseId id = kie.newReleaseId("org.aidrules.draft", "draft-" + NUMBER.incrementAndGet(), "1");
        try {
            Results results = build(kie, id, text);
            if (results.hasMessages(Message.Level.ERROR)) {
                throw new IllegalStateException(
                        results.getMessages(Message.Level.ERROR).toString());
            }
            return kie.newKieContainer(id).newKieBase(DroolsConfigurations.base());
        } finally {
            kie.getRepository().removeKieModule(id);
        }
    }

    private static Results build(KieServices kie, ReleaseId id, String text) {
        KieFileSystem sources = kie.newKieFileSystem();
        sources.generateAndWritePomXML(id);
        sources.write("src/main/resources/" + id.getArtifactId() + "/table.drl.csv", text);
        return ((KieBuilderImpl) kie.newKieBuilder(sources))
                .buildAll(TableProject::new, file -> true)
                .getResults();
    }
}
