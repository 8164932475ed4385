package org.aidrules.validation.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.EnumNames;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.facts.Scheme;
import org.aidrules.revision.Revision;

/** Refuses revisions whose schemes cannot be compared. */
public final class SchemeCheck {

    private SchemeCheck() {}

    /**
     * Requires that two revisions belong to the same scheme, and so have the same tables.
     *
     * @param from the first revision
     * @param to the second revision
     * @throws InvalidInputException if they belong to different schemes, with one error at the id of the second
     */
    public static void requireSame(Revision from, Revision to) {
        if (from.scheme() != to.scheme()) {
            throw new InvalidInputException(List.of(error(
                    to,
                    from.scheme(),
                    DiffMessages.text(
                            "scheme.different", from.id(), name(from.scheme()), to.id(), name(to.scheme())))));
        }
    }

    /**
     * Requires that revisions belong to the individual scheme.
     *
     * @param revisions the revisions
     * @throws InvalidInputException with an error at the id of each that does not
     */
    public static void requireIndividual(Revision... revisions) {
        List<InputError> errors = new ArrayList<>();
        for (Revision revision : revisions) {
            if (revision.scheme() != Scheme.INDIVIDUAL) {
                errors.add(error(
                        revision,
                        Scheme.INDIVIDUAL,
                        DiffMessages.text(
                                "scheme.notIndividual",
                                revision.id(),
                                name(revision.scheme()),
                                name(Scheme.INDIVIDUAL))));
            }
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    private static InputError error(Revision revision, Scheme accepted, LocalizedText message) {
        return new InputError(revision.id(), Optional.of(revision.scheme().key()), message, List.of(accepted.key()));
    }

    private static LocalizedText name(Scheme scheme) {
        return EnumNames.of(scheme);
    }
}
