package org.aidrules.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
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

    /** Numbers what is compiled here: its rules are in a package of their own, since Drools keeps some by name. */
    private static final AtomicLong NUMBER = new AtomicLong();

    private TableCompiler() {}

    /**
     * Compiles decision tables, those of each revision together.
     *
     * @param sources the tables
     * @param defects receives a defect for each table that another one of the list repeats
     * @return the compiled tables, by the id of their revision
     * @throws IllegalStateException if Drools, or the part of it that compiles tables, is not on the class path
     */
    public static Map<String, CompiledTables> compile(List<TableSource> sources, List<Defect> defects) {
        Map<String, List<TableSource>> revisions = new TreeMap<>();
        Set<TableId> known = new HashSet<>();
        for (TableSource source : sources) {
            if (known.add(source.id())) {
                revisions
                        .computeIfAbsent(source.revision(), revision -> new ArrayList<>())
                        .add(source);
            } else {
                defects.add(TableDefects.syntax(source.file(), "table.duplicate"));
            }
        }
        Map<String, CompiledTables> compiled = new TreeMap<>();
        try {
            revisions.forEach((revision, tables) -> compiled.put(revision, compile(tables)));
        } catch (LinkageError e) {
            throw UnusableDrools.because(e);
        }
        return compiled;
    }

    private static CompiledTables compile(List<TableSource> sources) {
        KieBase rules = CompilerThread.call(() -> rules(sources));
        SortedSet<String> tables = new TreeSet<>();
        sources.forEach(source -> tables.add(source.table()));
        return new CompiledTables(List.of(new CompiledTables.Unit(tables, () -> rules)));
    }

    private static KieBase rules(List<TableSource> sources) {
        if (DecisionTableFactory.getDecisionTableProvider() == null) {
            throw new IllegalStateException("to compile decision tables, add org.drools:drools-decisiontables to the "
                    + "class path, in the version of drools-engine");
        }
        try {
            return rules(KieServices.get(), sources);
        } catch (RuntimeException e) {
            // A table is valid before it is compiled.
            throw UnusableDrools.because(e);
        }
    }

    private static KieBase rules(KieServices kie, List<TableSource> sources) {
        ReleaseId id = kie.newReleaseId("org.aidrules.draft", "draft" + NUMBER.incrementAndGet(), "1");
        try {
            Results results = build(kie, id, sources);
            if (results.hasMessages(Message.Level.ERROR)) {
                throw new IllegalStateException(
                        results.getMessages(Message.Level.ERROR).toString());
            }
            return kie.newKieContainer(id).newKieBase(DroolsConfigurations.base());
        } finally {
            kie.getRepository().removeKieModule(id);
        }
    }

    private static Results build(KieServices kie, ReleaseId id, List<TableSource> sources) {
        KieFileSystem files = kie.newKieFileSystem();
        files.generateAndWritePomXML(id);
        for (TableSource source : sources) {
            TableId table = new TableId(id.getArtifactId(), source.table());
            files.write(file(table), TableWriter.compilable(source, table));
        }
        return ((KieBuilderImpl) kie.newKieBuilder(files))
                .buildAll(TableProject::new, file -> true)
                .getResults();
    }

    /** Drools takes the name of a package up to its first {@code _}, and warns of a file in any other folder. */
    private static String file(TableId id) {
        String folder = id.packageName().replaceFirst("_.*", "").replace('.', '/');
        return "src/main/resources/" + folder + "/" + id.table() + ".drl.csv";
    }
}
