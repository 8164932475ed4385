package org.aidrules.ruleset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.aidrules.explanation.Origin;
import org.aidrules.explanation.RulesetVersion;
import org.aidrules.tables.InputFacts;
import org.aidrules.tables.TableSet;

/**
 * Records what one calculation consults: the overridden tables and the drafts, and the optional fields of the input that
 * the tables ask for. Not thread-safe: a calculation runs in one thread and has its own recorder.
 */
final class ConsultedRules {

    /** Most calculations consult none of these. */
    private List<String> altered = List.of();

    private List<String> drafts = List.of();
    private long fieldsAsked;

    /** Records a draft. */
    void addDraft(String revision) {
        drafts = with(drafts, revision);
    }

    /** Records a table. */
    void addTable(TableSet set, String table) {
        if (set.origin() == Origin.OVERLAY) {
            altered = with(altered, set.revision() + "/" + table);
        } else if (set.origin() == Origin.DRAFT) {
            drafts = with(drafts, set.revision());
        }
    }

    private static List<String> with(List<String> names, String name) {
        if (names.contains(name)) {
            return names;
        }
        List<String> more = new ArrayList<>(names);
        more.add(name);
        Collections.sort(more);
        return List.copyOf(more);
    }

    /** Records the fields that a table asks for, as the bits of {@link InputFacts}. */
    void addFields(long asked) {
        fieldsAsked |= asked;
    }

    /** Returns the bits of the fields that the consulted tables asked for. */
    long fieldsAsked() {
        return fieldsAsked;
    }

    /** Returns a version with what was recorded so far. */
    RulesetVersion mark(RulesetVersion version) {
        return version.marked(altered, drafts);
    }
}
