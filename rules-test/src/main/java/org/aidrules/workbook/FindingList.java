package org.aidrules.workbook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.error.Defect;
import org.aidrules.error.InputError;
import org.aidrules.messages.Messages;
import org.aidrules.messages.Vocabulary;
import org.aidrules.revision.TableFile;
import org.aidrules.validation.proof.DefectGroup;
import org.aidrules.workbook.CellMarks.Severity;

/** Says what was found in a workbook in one language, each finding with its cells, and finds what would repair tables. */
final class FindingList {

    private final AidRules rules;
    private final WorkbookFindings found;
    private final Messages messages;
    private final CellNames names;
    private final Vocabulary vocabulary;
    private final List<TableRepairs> repairs;

    FindingList(AidRules rules, WorkbookFindings found, Messages messages) {
        this.rules = rules;
        this.found = found;
        this.messages = messages;
        this.names = new CellNames(rules);
        this.vocabulary = new Vocabulary(rules, messages);
        this.repairs = found.draft().map(this::repairs).orElse(List.of());
    }

    /** Returns what would close the gaps and overlaps, by table. */
    List<TableRepairs> repairs() {
        return repairs;
    }

    private List<TableRepairs> repairs(WorkbookDraft draft) {
        Map<String, List<DefectGroup>> groups = DefectGroup.of(found.defects()).stream()
                .filter(group -> isClosable(group.first()))
                .collect(Collectors.groupingBy(group -> group.first().table()));
        return draft.tables().stream()
                .filter(file -> groups.containsKey(file.table()))
                .map(file -> repairs(draft, file, Objects.requireNonNull(groups.get(file.table()))))
                .toList();
    }

    private static boolean isClosable(Defect defect) {
        return (defect.kind() == Defect.Kind.GAP || defect.kind() == Defect.Kind.OVERLAP)
                && !defect.facts().isEmpty();
    }

    private TableRepairs repairs(WorkbookDraft draft, TableFile file, List<DefectGroup> groups) {
        return TableRepairs.of(
                file,
                groups.get(0).domain(rules),
                draft.extended().flatMap(rules::find).map(before -> before.table(file.table())),
                groups,
                messages.text("workbook.mark.newRow"));
    }

    /** Returns every finding: first what is wrong, then the warnings. */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        found.errors().forEach(error -> all.add(of(Severity.ERROR, error)));
        found.draft().ifPresent(draft -> {
            DefectPlaces places = new DefectPlaces(draft);
            repairs.forEach(repair -> addRepairs(all, draft, repair));
            found.defects().stream()
                    .filter(defect ->
                            !isClosable(defect) || draft.table(defect.table()).isEmpty())
                    .map(defect -> Finding.of(
                            Severity.ERROR,
                            places.of(defect),
                            places.text(defect).in(messages.locale())))
                    .forEach(all::add);
        });
        found.cases().stream()
                .filter(result -> !result.passed())
                .flatMap(this::ofCase)
                .forEach(all::add);
        found.draft().ifPresent(draft -> {
            DefectPlaces places = new DefectPlaces(draft);
            found.warnings().stream()
                    .map(warning -> Finding.of(
                            Severity.WARNING,
                            places.of(warning),
                            warning.message().in(messages.locale())))
                    .forEach(all::add);
            draft.warnings().forEach(warning -> all.add(of(Severity.WARNING, warning)));
        });
        return List.copyOf(new LinkedHashSet<>(all));
    }

    private Finding of(Severity severity, InputError error) {
        Locale language = messages.locale();
        return new Finding(
                severity,
                List.of(error.at()),
                error.message().in(language),
                error.found().orElse(""),
                error.acceptedText().in(language));
    }

    private Stream<Finding> ofCase(TypicalCase.Result result) {
        return result.differences().stream()
                .map(difference -> Finding.of(
                        Severity.ERROR,
                        List.of(difference.place()),
                        messages.text(
                                "workbook.mark.case",
                                result.name(),
                                difference.text().in(messages.locale()))));
    }

    private void addRepairs(List<Finding> all, WorkbookDraft draft, TableRepairs repair) {
        TableFile file = repair.file();
        Optional<TablePlaces> places = draft.places(file.table());
        List<String> sheet = places.map(TablePlaces::sheet).stream().toList();
        repair.additions()
                .forEach(addition -> all.add(Finding.of(Severity.ERROR, sheet, text(draft, repair, addition))));
        repair.narrowings().forEach(narrowing -> {
            List<String> cells =
                    places.map(known -> cells(known, file, narrowing)).orElse(sheet);
            all.add(Finding.of(Severity.ERROR, cells, text(repair, narrowing)));
        });
    }

    /** Returns the name of the row and the conditions that it should have otherwise. */
    private static List<String> cells(TablePlaces places, TableFile file, TableRepairs.Narrowing narrowing) {
        List<String> cells = new ArrayList<>();
        cells.add(places.cell(narrowing.row(), 0));
        for (int i = 0; i < file.columns().size(); i++) {
            TableFile.Column column = file.columns().get(i);
            if (column.kind() == TableFile.Kind.CONDITION && narrowing.changed().contains(column.name())) {
                cells.add(places.cell(narrowing.row(), i + 1));
            }
        }
        return cells;
    }

    private String text(WorkbookDraft draft, TableRepairs repair, TableRepairs.Addition addition) {
        String gap = messages.text(
                "workbook.mark.gap", addition.facts().cells(), facts(repair, addition.facts()), addition.name());
        return addition.before().isEmpty()
                ? gap
                : gap + " "
                        + messages.text(
                                "workbook.mark.before",
                                draft.extended().orElse(""),
                                addition.before().size(),
                                String.join(", ", addition.before()));
    }

    private String text(TableRepairs repair, TableRepairs.Narrowing narrowing) {
        String row = repair.file().rows().get(narrowing.row()).get(0);
        String common = narrowing.common().stream()
                .map(block -> facts(repair, block))
                .collect(Collectors.joining(messages.text("workbook.mark.or")));
        String overlap = messages.text(
                "workbook.mark.overlap",
                row,
                String.join(", ", narrowing.others()),
                narrowing.common().stream().mapToLong(FactBlock::cells).sum(),
                common);
        String others = String.join(", ", narrowing.others());
        return overlap + " "
                + narrowing
                        .fact()
                        .map(fact -> messages.text(
                                "workbook.mark.narrow",
                                vocabulary.column(fact),
                                row,
                                values(repair, fact, narrowing.remaining().get(0))))
                        .orElseGet(() -> narrowing.remaining().isEmpty()
                                ? messages.text("workbook.mark.remove", row, others)
                                : messages.text(
                                        "workbook.mark.split",
                                        row,
                                        narrowing.remaining().size()));
    }

    /** Writes the values of the facts of which a block has not all. */
    private String facts(TableRepairs repair, FactBlock block) {
        String facts = block.differing(new FactBlock(repair.domain())).stream()
                .map(fact -> vocabulary.column(fact) + messages.text("colon") + values(repair, fact, block))
                .collect(Collectors.joining(messages.text("semicolon")));
        return facts.isEmpty() ? messages.text("workbook.mark.everything") : facts;
    }

    private String values(TableRepairs repair, String fact, FactBlock block) {
        List<String> domain = repair.domain().getOrDefault(fact, List.of());
        Map<String, String> known = names.of(fact, domain, messages.locale());
        return block.of(fact).stream()
                .map(value -> known.getOrDefault(value, value))
                .collect(Collectors.joining(", "));
    }
}
