package org.aidrules.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.aidrules.contract.ContractFields;
import org.aidrules.contract.HealthCentre;
import org.aidrules.contract.OrganisationApplication;
import org.aidrules.explanation.CoreMessages;
import org.aidrules.explanation.Notice;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Zone;
import org.aidrules.ruleset.RuleSet;
import org.aidrules.tables.InputFacts;

/**
 * Finds the values of the application of an organisation that no consulted table asks for.
 *
 * @param under the place of the application in the input
 */
record UnusedOrganisationInput(String under) {

    private static final Map<String, Predicate<HealthCentre>> OPTIONAL = Map.of(
            InputFacts.CENTRE_ZONE, centre -> centre.zone() != Zone.NOT_GIVEN,
            InputFacts.CENTRE_OPENED_ON, centre -> centre.openedOn().isPresent(),
            InputFacts.CENTRE_MEDICAL_SINCE, centre -> centre.medicalSince().isPresent(),
            InputFacts.CENTRE_ATTENDING, centre -> centre.patients().containsKey(Measure.ATTENDING_ADULTS),
            InputFacts.CENTRE_ACTIVE_FILE, centre -> centre.patients().containsKey(Measure.ACTIVE_FILE));

    /**
     * Finds the values.
     *
     * @param counted the measures for which the contract has a target
     */
    List<Notice> notices(RuleSet rules, OrganisationApplication application, Set<Measure> counted) {
        List<Notice> notices = new ArrayList<>();
        if (application.organisation() instanceof HealthCentre centre) {
            long asked = rules.fieldsAsked();
            InputFacts.ofOrganisations().stream()
                    .filter(field -> (asked & InputFacts.bit(field)) == 0)
                    .filter(field -> counted.stream().noneMatch(measure -> field.equals(place(measure))))
                    .filter(field -> Objects.requireNonNull(OPTIONAL.get(field)).test(centre))
                    .forEach(field -> notices.add(notUsed(under + field)));
        }
        return notices;
    }

    private static String place(Measure measure) {
        return "/centre/patients/" + ContractFields.nameOf(measure);
    }

    private static Notice notUsed(String at) {
        return new Notice(Notice.Kind.INPUT_NOT_USED, Optional.of(at), CoreMessages.text("notice.inputNotUsed", at));
    }
}
