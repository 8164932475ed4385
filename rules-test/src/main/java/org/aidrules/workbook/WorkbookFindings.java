package org.aidrules.workbook;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.aidrules.error.Defect;
import org.aidrules.error.InputError;
import org.aidrules.validation.proof.Warning;

/**
 * What was found in a workbook and in the revision that it describes. Immutable.
 *
 * @param draft the revision; empty where the workbook could not be read
 * @param errors what could not be read
 * @param defects the defects of the revision's tables
 * @param warnings the warnings of the proof; those of the workbook are the draft's
 * @param cases the results of the typical cases
 */
public record WorkbookFindings(
        Optional<WorkbookDraft> draft,
        List<InputError> errors,
        List<Defect> defects,
        List<Warning> warnings,
        List<TypicalCase.Result> cases) {

    /**
     * Copies the lists.
     *
     * @throws NullPointerException if an argument, or an element of one, is null
     */
    public WorkbookFindings {
        Objects.requireNonNull(draft, "draft");
        errors = List.copyOf(errors);
        defects = List.copyOf(defects);
        warnings = List.copyOf(warnings);
        cases = List.copyOf(cases);
    }

    /**
     * Obtains the findings of a workbook that could not be read, or whose tables could not be loaded.
     *
     * @param draft the revision; empty where the workbook could not be read
     * @param errors what could not be read
     * @return the findings, which are errors only
     */
    public static WorkbookFindings ofErrors(Optional<WorkbookDraft> draft, List<InputError> errors) {
        return new WorkbookFindings(draft, errors, List.of(), List.of(), List.of());
    }
}
