package org.aidrules.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.definition.KiePackage;

/** Tables that are compiled in this process: those of a caller's own folder. */
public final class DraftRules {

    private DraftRules() {
    }

    /**
     * Compiles decision tables.
     *
     * @param files the tables' texts by file name
     * @return the rulebook of each revision that the tables name in their {@code RuleSet} cell, by its id
     * @throws TableDefectException with every error of the compiler
     */
    public static Map<String, Rulebook> compile(Map<String, String> files) {
        KieServices kie = KieServices.get();
        KieFileSystem sources = kie.newKieFileSystem();
        ReleaseId id = kie.newReleaseId("org.aidrules.draft", "draft-" + System.identityHashCode(sources), "1");
        sources.generateAndWritePomXML(id);
        files.forEach((name, text) -> sources.write("src/main/resources/" + name, text));
        KieBuilder builder = kie.newKieBuilder(sources).buildAll(ExecutableModelProject.class);
        refuse(builder.getResults().getMessages(Message.Level.ERROR));
        KieBase base = kie.newKieContainer(id).getKieBase();
        Map<String, List<String>> tables = new TreeMap<>();
        for (KiePackage rules : base.getKiePackages()) {
            List<String> revisionAndTable = Rulebook.revisionAndTable(rules.getName());
            if (!revisionAndTable.isEmpty()) {
                tables.computeIfAbsent(revisionAndTable.get(0), r -> new ArrayList<>()).add(revisionAndTable.get(1));
            }
        }
        Map<String, Rulebook> books = new LinkedHashMap<>();
        tables.forEach((revision, names) -> books.put(revision, new Rulebook(revision, names, () -> base)));
        return books;
    }

    private static void refuse(List<Message> errors) {
        if (!errors.isEmpty()) {
            throw new TableDefectException(errors.stream().map(error -> new TableDefect(TableDefect.Kind.SYNTAX,
                    String.valueOf(error.getPath()), Map.of(), List.of(), error.getText())).toList());
        }
    }
}
