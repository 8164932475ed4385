package org.aidrules.calculation;

import java.time.LocalDate;
import java.util.Optional;
import org.aidrules.error.AcceptedValues;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.error.NotInForceException;
import org.aidrules.facts.Scheme;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.ruleset.RuleSet;

/** Selects the revision of a scheme under which a contract is signed. */
final class RevisionSelector {

    /** The last day of signature that is accepted. It keeps out typing errors; it is not a rule of law. */
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    private final RuleSet rules;
    private final Scheme scheme;
    private final InputErrors errors;
    private Optional<NotInForceException> notInForce = Optional.empty();

    RevisionSelector(RuleSet rules, Scheme scheme, InputErrors errors) {
        this.rules = rules;
        this.scheme = scheme;
        this.errors = errors;
    }

    /** Returns the exception for an application with errors: that of a revision that is not in force where nothing else is wrong. */
    InvalidInputException refusal() {
        return notInForce.isPresent() && errors.count() == 1
                ? notInForce.get()
                : new InvalidInputException(errors.list());
    }

    /**
     * Selects the revision; adds an error where there is none.
     *
     * @param named the id that the application names; empty for the one in force
     */
    Optional<LoadedRevision> select(LocalDate signedOn, Optional<String> named) {
        LocalDate first = rules.firstDay(scheme);
        if (signedOn.isAfter(LAST_DAY)) {
            errors.add(InputError.notAccepted("/signedOn", signedOn, AcceptedValues.days(first, LAST_DAY)));
            return Optional.empty();
        }
        Optional<LoadedRevision> inForce =
                rules.assumedRevision(scheme).or(() -> rules.findInForceOn(scheme, signedOn));
        if (signedOn.isBefore(first) || (named.isEmpty() && inForce.isEmpty())) {
            return refuse(NotInForceException.none(signedOn, rules.periods(scheme), rules.knownOn()));
        }
        return named.isEmpty() ? inForce : selectNamed(signedOn, named.get(), inForce);
    }

    private Optional<LoadedRevision> selectNamed(LocalDate signedOn, String id, Optional<LoadedRevision> inForce) {
        Optional<LoadedRevision> named = rules.find(id).filter(known -> known.scheme() == scheme);
        if (named.isEmpty()) {
            errors.add(InputError.notAccepted(
                    "/revision",
                    id,
                    rules.revisions(scheme).stream().map(LoadedRevision::id).toList()));
            return named;
        }
        if (rules.assumedRevision(scheme).isPresent()) {
            return rules.assumedRevision(scheme);
        }
        boolean draft = named.get().inForceFrom().isEmpty();
        return draft || named.get().isInForceOn(signedOn)
                ? named
                : refuse(NotInForceException.named(id, signedOn, inForce.map(LoadedRevision::id)));
    }

    private Optional<LoadedRevision> refuse(NotInForceException refusal) {
        notInForce = Optional.of(refusal);
        errors.addAll(refusal.errors());
        return Optional.empty();
    }
}
