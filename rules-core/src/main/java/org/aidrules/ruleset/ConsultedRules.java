package org.aidrules.ruleset;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.aidrules.explanation.Origin;
import org.aidrules.explanation.RulesetVersion;
import org.aidrules.tables.InputFacts;
import org.aidrules.tables.TableSet;

/**
 * Records what one calculation consults: the overridden tables and the drafts, and the optional fields of the input that
 * the tables ask for. Not thread-safe: a calculation runs in one thread and has its own recorder.
 */
final class ConsultedRules {

    private final List<String> altered = new ArrayList<>();
    private final List<String> drafts = new ArrayList<>();
    private long fieldsAsked;

    /** Records a draft. */
    void addDraft(String revision) {
        drafts.add(revision);
    }

    /** Records a table. */
    void addTable(TableSet set, String table) {
        if (set.origin() == Origin.OVERLAY) {
            altered.add(set.revision() + "/" + table);
        } else if (set.origin() == Origin.DRAFT) {
            drafts.add(set.revision());
        }
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
        return version.marked(List.copyOf(new TreeSet<>(altered)), List.copyOf(new TreeSet<>(drafts)));
    }
}
