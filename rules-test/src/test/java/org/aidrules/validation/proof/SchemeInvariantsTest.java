package org.aidrules.validation.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aidrules.AidRules;
import org.aidrules.error.Defect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The invariants of the collective aid and of health centres, each broken by a draft. */
class SchemeInvariantsTest {

    private static final AidRules RULES = AidRules.standard();
    private static final Pattern NAME = Pattern.compile("\\(invariant ([a-z-]+)\\)$");

    @TempDir
    private Path folder;

    private RevisionCheck check(String revision, String table, UnaryOperator<String> change, String... more) {
        Path draft = Drafts.draft(folder, revision, table, change, more);
        return RevisionCheck.ofFolder(RULES, draft).get(0);
    }

    /** Changes rows: the name of each, a cell, and the cell in its place. */
    private static UnaryOperator<String> changes(String changes) {
        return text -> {
            String changed = text;
            for (String change : changes.split(" & ")) {
                String[] parts = change.split(" ");
                changed = Drafts.changed(parts[0], "," + parts[1] + ",", "," + parts[2] + ",")
                        .apply(changed);
            }
            return changed;
        };
    }

    private static String names(List<Defect> defects) {
        TreeSet<String> names = new TreeSet<>();
        for (Defect defect : defects) {
            Matcher name = NAME.matcher(defect.message().english());
            names.add(name.find() ? name.group(1) : defect.toString());
        }
        return String.join(" ", names);
    }

    @ParameterizedTest
    @CsvSource({
        "centres-de-sante, post-amounts, y2 27000 37000, post-amounts-by-year",
        "aide-collective-2026, post-amounts, y1 38000 27000, post-amounts-by-year",
        "centres-de-sante, centre-base, attending-reached MET NOT_MET, centre-base-by-attending",
        "centres-de-sante, centre-base, active-file-reached MET NOT_MET, centre-base-by-active-file",
        "centres-de-sante, centre-base, attending-new-centre MET_BY_DEROGATION NOT_MET, centre-base-by-new-centre",
        "centres-de-sante, centre-base, attending-below NOT_MET MET,"
                + " centre-base-by-new-centre centre-base-by-newly-medical",
        "centres-de-sante-2025, centre-assistants, under-dense NONE 5,"
                + " centre-assistants-by-zone later-centre-assistants",
        "centres-de-sante, centre-assistants, every-zone 4 3, later-centre-assistants",
        "centres-de-sante-2025, centre-assistants, elsewhere 8 7, later-centre-assistants",
        "aide-collective-2026, company-base, reached MET NOT_MET & below NOT_MET MET, company-base-by-average",
        "aide-collective-2026, partners, other-specialty NOT_MET MET, partners-by-specialty",
        "aide-collective-2026, partners, particular-practice NOT_MET MET, partners-by-practice",
        "aide-collective-2026, partners, partner MET NOT_MET & not-in-own-name NOT_MET MET, partners-by-name",
        "aide-collective-2026, waiting-period, running NOT_MET MET, waiting-period-by-circumstances",
        "aide-collective-2026-11, doctor-posts, junior-doctor 3/2 1/2,"
                + " doctor-posts-by-supervision later-doctor-posts",
        "aide-collective-2026-11, doctor-posts, training-site 3/2 1, doctor-posts-by-site later-doctor-posts",
        "aide-collective-2026, doctor-posts, junior-doctor 1 1/2 & each-doctor 1 1/2, later-doctor-posts",
        "aide-collective-2026, ending-grounds, below-start MAY_END NO_GROUND & below-p30 NO_GROUND MAY_END,"
                + " ending-grounds-by-start",
        "aide-collective-2026, ending-grounds, kept NO_GROUND MAY_END, ending-grounds-by-base",
        "aide-collective-2026, modulation, later-in-full FULL PRORATED & later-prorated PRORATED FULL,"
                + " modulation-by-result"
    })
    void aDraftThatBreaksItIsRefused(String revision, String table, String changes, String broken) {
        assertEquals(broken, names(check(revision, table, changes(changes)).defects()));
    }

    /** What is given for a special reason may be declared, with its source, as in the individual scheme. */
    @Test
    void anExceptionMayBeDeclared() {
        assertEquals(
                List.of(),
                check(
                                "centres-de-sante-2025",
                                "centre-assistants",
                                changes("elsewhere 8 7"),
                                "exception.later-centre-assistants=FNCS")
                        .defects());
    }

    /** A revision of health centres has no amounts by option: an exception for them says nothing. */
    @Test
    void anExceptionForTablesOfAnotherSchemeIsUnknown() {
        assertEquals(
                List.of("exception.amounts-by-year: unknown invariant"),
                check("centres-de-sante", "post-amounts", UnaryOperator.identity(), "exception.amounts-by-year=FNCS")
                        .defects()
                        .stream()
                        .map(defect -> defect.message().english())
                        .toList());
    }

    @Test
    void theMessageSaysWhatTheEarlierTextGave() {
        Defect defect = check("centres-de-sante-2025", "centre-assistants", changes("elsewhere 8 7"))
                .defects()
                .get(0);
        assertEquals(List.of("elsewhere"), defect.rows());
        assertEquals("OTHER", defect.facts().get("zone"));
        assertEquals(
                "table centre-assistants, row elsewhere: assistants is 7, less than 8 in the earlier text "
                        + "centres-de-sante-2025 (invariant later-centre-assistants)",
                defect.message().english());
        assertEquals(
                "table centre-assistants, ligne elsewhere : assistants vaut 7, moins que 8 dans le texte antérieur "
                        + "centres-de-sante-2025 (invariant later-centre-assistants)",
                defect.message().french());
    }
}
