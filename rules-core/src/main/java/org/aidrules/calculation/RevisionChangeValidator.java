package org.aidrules.calculation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.RevisionChange;
import org.aidrules.error.AcceptedValues;
import org.aidrules.error.InputError;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.facts.Availability;
import org.aidrules.facts.GovernedAspect;
import org.aidrules.facts.Scheme;
import org.aidrules.facts.Takeover;
import org.aidrules.facts.TransitionFacts;
import org.aidrules.ruleset.LoadedRevision;
import org.aidrules.ruleset.RuleSet;
import org.aidrules.tables.Decisions;

/** Validates the change of a running contract to a later revision. */
final class RevisionChangeValidator {

    private final RuleSet rules;
    private final AidApplication application;
    private final LoadedRevision revision;
    private final InputErrors errors;

    /** Creates a validator for a contract that is signed under a revision. */
    RevisionChangeValidator(RuleSet rules, AidApplication application, LoadedRevision revision, InputErrors errors) {
        this.rules = rules;
        this.application = application;
        this.revision = revision;
        this.errors = errors;
    }

    /** Validates the change; returns empty where errors prevent its evaluation. */
    Optional<ResolvedChange> validate(RevisionChange change) {
        if (!errors.checkDay("/move/on", change.on(), application.signedOn().plusDays(1), lastYearStart())) {
            return Optional.empty();
        }
        Optional<LoadedRevision> later =
                rules.findInForceOn(Scheme.INDIVIDUAL, change.on()).filter(this::acceptsChanges);
        if (later.isEmpty()) {
            errors.add(new InputError(
                    "/move/on",
                    Optional.of(change.on().toString()),
                    CoreMessages.text("contract.noSchemeToChangeTo"),
                    openDays()));
        }
        return later.map(revision -> resolve(change, revision));
    }

    private ResolvedChange resolve(RevisionChange change, LoadedRevision later) {
        new OptionValidator(
                        rules,
                        later,
                        PriorContractContext.of(rules, later, application),
                        application.practice(),
                        errors)
                .validate(
                        "/move/option", change.option(), EnumSet.of(Availability.NOT_AVAILABLE, Availability.UNKNOWN));
        List<CountedMeasure> measures = new MeasureResolver(
                        later, rules.thresholds(), application.practice().specialty(), change.on(), "/move", errors)
                .resolve(change.patientBase());
        return new ResolvedChange(change.on(), later, new ContractTerms(change.option(), measures, change.on()));
    }

    private boolean acceptsChanges(LoadedRevision later) {
        return later != revision
                && later.decide(Decisions.TRANSITIONS, new TransitionFacts(GovernedAspect.TARGETS, true))
                                .outcome()
                        == Takeover.TAKES_OVER;
    }

    /** Returns the days on which the contract can change to another revision. */
    private List<String> openDays() {
        return rules.revisions(Scheme.INDIVIDUAL).stream()
                .filter(this::acceptsChanges)
                .flatMap(later -> later.inForceFrom().filter(from -> from.isAfter(application.signedOn())).stream()
                        .flatMap(from -> AcceptedValues.days(from, lastOpenDay(later)).stream()))
                .toList();
    }

    private LocalDate lastOpenDay(LoadedRevision later) {
        LocalDate last = lastYearStart();
        return later.inForceTo()
                .map(end -> end.minusDays(1))
                .filter(last::isAfter)
                .orElse(last);
    }

    private LocalDate lastYearStart() {
        return new ContractCalendar(application.signedOn(), application.signedOn(), revision.contractYears()).from();
    }
}
