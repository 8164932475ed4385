package org.aidrules.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.aidrules.AidRules;
import org.aidrules.error.Defect;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.messages.Messages;
import org.aidrules.output.Json;
import org.aidrules.output.OutputFile;
import org.aidrules.validation.proof.Certificate;
import org.aidrules.validation.proof.DefectGroup;
import org.aidrules.validation.proof.RevisionCheck;
import org.aidrules.validation.proof.Warning;
import org.aidrules.workbook.TypicalCase;
import org.aidrules.workbook.WorkbookDraft;
import org.aidrules.workbook.WorkbookFindings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command {@code check}: proves revisions, or prints the counter-examples. */
@Command(name = "check")
final class CheckCommand extends RulesCommand {

    private static final int MOST_BYTES = 16_000_000;

    @Parameters(
            arity = "0..*",
            paramLabel = "${bundle:label.REVISION}|${bundle:label.FOLDER}",
            descriptionKey = "check.REVISION")
    private List<String> names = new ArrayList<>();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Option(names = "--certificate", paramLabel = "${bundle:label.FILE}", descriptionKey = "check.certificate")
    private Optional<Path> certificate = Optional.empty();

    @Option(names = "--verify", paramLabel = "${bundle:label.FILE}", descriptionKey = "check.verify")
    private Optional<Path> verify = Optional.empty();

    @Option(names = "--strict", descriptionKey = "check.strict")
    private boolean strict;

    @Option(names = "--mark", paramLabel = "${bundle:label.FILE}", descriptionKey = "check.mark")
    private Optional<Path> mark = Optional.empty();

    /** What names the cells of a workbook in the defects of a revision, by its id. */
    private final Map<String, UnaryOperator<Defect>> places = new HashMap<>();

    /** The results of the typical cases of a workbook, by the id of its revision. */
    private final Map<String, List<TypicalCase.Result>> cases = new HashMap<>();

    /** What was read from the workbook that is checked; empty where it is a folder, or cannot be read. */
    private Optional<WorkbookDraft> workbook = Optional.empty();

    CheckCommand(Messages messages) {
        super(messages);
    }

    @Override
    public Integer call() {
        AidRules rules = rules();
        if (verify.isPresent() && certificate.isPresent()) {
            throw InvalidArgumentException.of(spec().commandLine(), "--verify", "check.either");
        }
        if (verify.isPresent() && mark.isPresent()) {
            throw InvalidArgumentException.of(spec().commandLine(), "--verify", "check.markVerify");
        }
        if (verify.isPresent()) {
            return verify(rules, verify.get());
        }
        if (certificate.isPresent()) {
            onlyName();
        }
        if (mark.isPresent()) {
            return checkAndMark(rules, mark.get());
        }
        return print(prove(rules));
    }

    private List<Certificate> prove(AidRules rules) {
        List<Certificate> proofs = new ArrayList<>();
        if (names.isEmpty()) {
            rules.revisions().forEach(revision -> proofs.add(Certificate.of(rules, RevisionCheck.of(rules, revision))));
        }
        names.forEach(name -> proofs.addAll(proofs(rules, name)));
        certificate.ifPresent(file -> certify(proofs, file));
        return proofs;
    }

    /** Checks a workbook, and writes a marked copy of it whatever is found. */
    private int checkAndMark(AidRules rules, Path file) {
        Optional<Path> path = names.size() == 1 ? RevisionArgument.folder(rules, names.get(0)) : Optional.empty();
        if (path.filter(DraftFolder::isWorkbook).isEmpty()) {
            throw InvalidArgumentException.of(spec().commandLine(), "--mark", "check.markWorkbook");
        }
        MarkedCopy copy = new MarkedCopy(path.get(), file, chosenLanguage());
        try {
            List<Certificate> proofs = prove(rules);
            copy.write(rules, findings(proofs));
            int status = print(proofs);
            printMarked(file);
            return status;
        } catch (InvalidInputException e) {
            copy.write(rules, WorkbookFindings.ofErrors(workbook, e.errors()));
            printMarked(file);
            throw e;
        }
    }

    private WorkbookFindings findings(List<Certificate> proofs) {
        return new WorkbookFindings(
                workbook,
                List.of(),
                proofs.stream().flatMap(proof -> proof.defects().stream()).toList(),
                proofs.stream().flatMap(proof -> proof.warnings().stream()).toList(),
                cases.values().stream().flatMap(List::stream).toList());
    }

    private void printMarked(Path file) {
        if (!json) {
            out().println(messages().text("check.marked", file));
        }
    }

    private boolean passes(Certificate proof) {
        return proof.isValid()
                && (!strict || proof.warnings().isEmpty())
                && cases(proof).stream().allMatch(TypicalCase.Result::passed);
    }

    private List<Certificate> proofs(AidRules rules, String name) {
        Optional<Path> path = RevisionArgument.folder(rules, name);
        if (path.isEmpty()) {
            return List.of(Certificate.of(rules, RevisionCheck.of(rules, rules.get(name))));
        }
        try (DraftFolder folder = DraftFolder.open(rules, path.get(), this::warn)) {
            workbook = folder.workbook();
            List<Certificate> found = folder.use(draft -> Certificate.ofFolder(rules, draft));
            found.forEach(proof -> places.put(proof.revision(), folder::placed));
            if (found.stream().allMatch(Certificate::isValid)) {
                found.forEach(proof -> cases.put(proof.revision(), folder.runCases(rules)));
            }
            return found;
        }
    }

    private List<TypicalCase.Result> cases(Certificate proof) {
        return cases.getOrDefault(proof.revision(), List.of());
    }

    /** Returns the defects of a proof, with the cells of a workbook where it is that of one. */
    private List<Defect> defects(Certificate proof) {
        UnaryOperator<Defect> placed = places.getOrDefault(proof.revision(), UnaryOperator.identity());
        return proof.defects().stream().map(placed).toList();
    }

    /** Writes the certificate of one revision. */
    private void certify(List<Certificate> proofs, Path file) {
        if (proofs.size() != 1) {
            throw InvalidArgumentException.of(spec().commandLine(), "REVISION", "check.one");
        }
        try {
            OutputFile.write(file, writer -> writer.write(proofs.get(0).json()));
        } catch (IOException e) {
            throw FileFailureException.writing(file.toString(), e);
        }
    }

    /** Calculates the proof of a certificate again and prints whether the certificate still holds. */
    private int verify(AidRules rules, Path file) {
        Certificate certified = Certificate.read(bytes(file));
        Optional<Path> folder = names.isEmpty() ? Optional.empty() : RevisionArgument.folder(rules, onlyName());
        if (folder.isEmpty() && !names.isEmpty() && !onlyName().equals(certified.revision())) {
            throw new InvalidInputException(
                    List.of(InputError.notAccepted(file.toString(), certified.revision(), names)));
        }
        Certificate.Verification verification =
                folder.map(path -> verify(certified, rules, path)).orElseGet(() -> certified.verify(rules));
        if (json) {
            out().println(Json.pretty(json(verification)));
        } else {
            print(verification);
        }
        return verification.holds() ? 0 : Main.NEGATIVE;
    }

    private Certificate.Verification verify(Certificate certified, AidRules rules, Path path) {
        try (DraftFolder folder = DraftFolder.open(rules, path, this::warn)) {
            return folder.use(draft -> certified.verify(rules, draft));
        }
    }

    /** Reads a file, which is far smaller than the limit where it is a certificate. */
    private static byte[] bytes(Path file) {
        byte[] bytes;
        try (InputStream stream = Files.newInputStream(file)) {
            bytes = stream.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            throw FileFailureException.reading(file.toString(), e);
        }
        if (bytes.length > MOST_BYTES) {
            throw new InvalidInputException(List.of(InputError.unusable(
                    file.toString(), Messages.inBothLanguages("error.tooLarge", String.valueOf(MOST_BYTES)))));
        }
        return bytes;
    }

    private void print(Certificate.Verification verification) {
        out().println(messages()
                .text(
                        verification.holds() ? "check.holds" : "check.fails",
                        verification.now().revision()));
        verification
                .differences()
                .forEach(difference -> out().println("  "
                        + messages()
                                .text(
                                        "check.difference",
                                        messages().text("difference." + difference.kind()),
                                        difference.certified(),
                                        difference.found())));
    }

    private static ObjectNode json(Certificate.Verification verification) {
        ObjectNode node =
                Json.object().put("revision", verification.now().revision()).put("holds", verification.holds());
        ArrayNode differences = node.putArray("differences");
        verification
                .differences()
                .forEach(difference -> differences
                        .addObject()
                        .put("kind", difference.kind().name())
                        .put("certified", difference.certified())
                        .put("found", difference.found()));
        node.set("rules", verification.now().rules().json());
        return node;
    }

    private String onlyName() {
        if (names.size() != 1) {
            throw InvalidArgumentException.of(spec().commandLine(), "REVISION", "check.one");
        }
        return names.get(0);
    }

    /** Prints proofs and returns the exit status. */
    private int print(List<Certificate> proofs) {
        if (json) {
            ArrayNode all = Json.array();
            proofs.forEach(proof -> all.add(json(proof, messages().locale())));
            out().println(Json.pretty(all.size() == 1 ? all.get(0) : all));
        } else {
            proofs.forEach(this::printText);
        }
        return proofs.stream().allMatch(this::passes) ? 0 : Main.NEGATIVE;
    }

    private void printText(Certificate proof) {
        String colon = messages().text("colon");
        out().println(proof.revision()
                + colon
                + (proof.isValid()
                        ? messages().text("check.sound", proof.asked())
                        : messages().text("check.defects", proof.defects().size(), proof.asked())));
        new RuleMarks(messages())
                .banner(proof.rules().altered(), proof.rules().drafts())
                .forEach(line -> out().println("  " + line));
        CellText cells = new CellText(AidRules.standard(), messages());
        DefectGroup.of(defects(proof))
                .forEach(group -> out().println(
                                "  " + messages().text("defect." + group.first().kind()) + colon + text(group, cells)));
        proof.warnings()
                .forEach(warning -> out().println("  " + messages().text("check.warning") + colon
                        + warning.message().in(messages().locale())));
        cases(proof).forEach(this::printCase);
    }

    private void printCase(TypicalCase.Result result) {
        String key = result.passed() ? "check.case.passed" : "check.case.failed";
        out().println("  " + messages().text(key, result.name(), result.place()));
        result.differences()
                .forEach(difference ->
                        out().println("    " + difference.text().in(messages().locale())));
    }

    /** Writes a defect, or the facts of a group of defects. */
    private String text(DefectGroup group, CellText cells) {
        Defect defect = group.first();
        boolean closable = defect.kind() == Defect.Kind.GAP || defect.kind() == Defect.Kind.OVERLAP;
        if (!closable || defect.facts().isEmpty()) {
            return defect.message().in(messages().locale());
        }
        Map<String, List<String>> domain = group.domain(AidRules.standard());
        Map<String, List<String>> narrowed = new LinkedHashMap<>();
        group.facts().forEach((fact, values) -> {
            if (values.size() < Objects.requireNonNull(domain.get(fact)).size()) {
                narrowed.put(fact, List.copyOf(values));
            }
        });
        List<String> at = workbook.map(draft -> draft.places(defect)).orElse(List.of());
        return messages()
                        .text(
                                "check.group." + defect.kind(),
                                defect.table(),
                                cells.conditions(narrowed.keySet(), narrowed),
                                group.cells(),
                                defect.rows())
                + (at.isEmpty() ? "" : " (" + String.join(", ", at) + ")");
    }

    private ObjectNode json(Certificate proof, Locale locale) {
        ObjectNode node = Json.object()
                .put("revision", proof.revision())
                .put("sound", proof.isValid())
                .put("cells", proof.asked());
        ArrayNode defects = node.putArray("defects");
        for (Defect defect : defects(proof)) {
            ObjectNode entry =
                    defects.addObject().put("kind", defect.kind().name()).put("table", defect.table());
            entry.set("rows", Json.strings(defect.rows()));
            ObjectNode facts = entry.putObject("facts");
            defect.facts().forEach(facts::put);
            entry.put("message", defect.message().in(locale));
        }
        ArrayNode warnings = node.putArray("warnings");
        for (Warning warning : proof.warnings()) {
            ObjectNode one =
                    warnings.addObject().put("kind", warning.kind().name()).put("table", warning.table());
            one.set("rows", Json.strings(warning.rows()));
            one.put("message", warning.message().in(locale));
        }
        if (cases.containsKey(proof.revision()) && !cases(proof).isEmpty()) {
            ArrayNode results = node.putArray("cases");
            cases(proof).forEach(result -> {
                ObjectNode one = results.addObject()
                        .put("name", result.name())
                        .put("at", result.place())
                        .put("passed", result.passed());
                one.set(
                        "differences",
                        Json.strings(result.differences().stream()
                                .map(difference -> difference.text().in(locale))
                                .toList()));
            });
        }
        node.set("rules", proof.rules().json());
        return node;
    }
}
