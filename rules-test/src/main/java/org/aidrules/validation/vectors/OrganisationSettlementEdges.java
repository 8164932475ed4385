package org.aidrules.validation.vectors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.CompanyDoctor;
import org.aidrules.contract.ContractHistory;
import org.aidrules.contract.OrganisationApplication;
import org.aidrules.contract.OrganisationHistory;
import org.aidrules.contract.OrganisationPlan;
import org.aidrules.facts.CompanyForm;
import org.aidrules.facts.Measure;
import org.aidrules.facts.ObligationKind;
import org.aidrules.facts.OrganisationParty;

/** Contracts of organisations to settle, on both sides of each limit of attainment, membership, end and deadline. */
final class OrganisationSettlementEdges {

    private final SampleOrganisations samples;
    private final List<OrganisationCase> contracts = new ArrayList<>();

    OrganisationSettlementEdges(SampleOrganisations samples) {
        this.samples = samples;
    }

    List<OrganisationCase> contracts() {
        OrganisationApplication.Builder typical = samples.typical();
        results("result", typical);
        suspended(typical);
        endings(typical);
        deadlines(samples.typical().secretaryPromoted(true));
        if (samples.isCollective()) {
            results("result:newly-established", newlyEstablished(800, 900));
            results("result:above-median", newlyEstablished(2_000, 2_500));
            maintained();
            members(typical);
        }
        return List.copyOf(contracts);
    }

    private void settle(String name, OrganisationApplication.Builder draft, OrganisationHistory history) {
        contracts.add(new OrganisationCase(name, draft.build().orElseThrow(), Optional.of(history)));
    }

    private static OrganisationHistory years(List<ContractHistory.Year> years) {
        return new OrganisationHistory(years, Map.of(), List.of(), List.of(), Optional.empty(), Optional.empty());
    }

    /** Returns the same activity in every year of a plan. */
    private static List<ContractHistory.Year> observed(OrganisationPlan plan, Map<Measure, Integer> counts) {
        return plan.years().stream()
                .map(year -> ContractHistory.Year.observed(year.number(), counts))
                .toList();
    }

    /** Adds results around the start, the half and the target of each measure, the other ones at their target. */
    private void results(String name, OrganisationApplication.Builder draft) {
        OrganisationPlan plan = samples.rules().plan(draft);
        for (AidPlan.Target target : plan.targets()) {
            int start = target.start();
            int goal = target.target().orElse(start + 1);
            IntStream.of(0, start - 1, start, start + 1, (start + goal) / 2, goal - 1, goal, goal + 1)
                    .filter(count -> count >= 0)
                    .distinct()
                    .forEach(count -> {
                        Map<Measure, Integer> counts = atTarget(plan);
                        counts.put(target.measure(), count);
                        settle(name + ":" + target.measure() + ":" + count, draft, years(observed(plan, counts)));
                    });
        }
        settle(name + ":not-observed", draft, OrganisationHistory.EMPTY);
    }

    private static Map<Measure, Integer> atTarget(OrganisationPlan plan) {
        Map<Measure, Integer> counts = new EnumMap<>(Measure.class);
        plan.targets()
                .forEach(target -> counts.put(target.measure(), target.target().orElse(target.start())));
        return counts;
    }

    private static Map<Measure, Integer> starts(OrganisationPlan plan) {
        Map<Measure, Integer> counts = new EnumMap<>(Measure.class);
        plan.targets().forEach(target -> counts.put(target.measure(), target.start()));
        return counts;
    }

    /** Returns a company of doctors who all count as newly established. */
    private OrganisationApplication.Builder newlyEstablished(int attending, int activeFile) {
        CompanyDoctor.Builder[] doctors = Stream.of("A", "B")
                .map(id -> SampleOrganisations.doctor(id)
                        .establishedOn(samples.days().typicalDay())
                        .patients(Measure.ATTENDING_ALL, attending)
                        .patients(Measure.ACTIVE_FILE, activeFile))
                .toArray(CompanyDoctor.Builder[]::new);
        return samples.of(SampleOrganisations.company(CompanyForm.SCP, false, doctors));
    }

    /** Adds companies that already gained all that the targets ask for. */
    private void maintained() {
        CompanyDoctor.FormerIndividual much = new CompanyDoctor.FormerIndividual(
                Optional.of(samples.days().typicalDay().minusDays(1)),
                Map.of(Measure.ATTENDING_ALL, 1_000, Measure.ACTIVE_FILE, 1_000));
        results(
                "result:maintained",
                samples.of(SampleOrganisations.company(
                        CompanyForm.SCP,
                        false,
                        SampleOrganisations.doctor("A").individualContract(much),
                        SampleOrganisations.doctor("B"))));
    }

    private void suspended(OrganisationApplication.Builder draft) {
        OrganisationPlan plan = samples.rules().plan(draft);
        for (AidPlan.Year year : plan.years()) {
            List<ContractHistory.Year> years = new ArrayList<>(observed(plan, atTarget(plan)));
            years.set(year.number() - 1, ContractHistory.Year.suspended(year.number()));
            settle("suspended:" + year.number(), draft, years(years));
        }
    }

    /** Returns the activity of the years of a plan that have begun on a day. */
    private static List<ContractHistory.Year> begun(
            OrganisationPlan plan, List<ContractHistory.Year> years, LocalDate day) {
        return years.stream()
                .filter(year -> !plan.years().get(year.number() - 1).from().isAfter(day))
                .toList();
    }

    /** Adds contracts that end on the first day, on the last day of each year and next to it, and after their term. */
    private void endings(OrganisationApplication.Builder draft) {
        OrganisationPlan plan = samples.rules().plan(draft);
        List<ContractHistory.Year> years = observed(plan, atTarget(plan));
        for (OrganisationParty party : OrganisationParty.values()) {
            end(draft, plan, years, party, plan.years().get(0).from());
            for (AidPlan.Year year : plan.years()) {
                end(draft, plan, years, party, year.to().minusDays(1));
                end(draft, plan, years, party, year.to());
            }
            end(
                    draft,
                    plan,
                    years,
                    party,
                    plan.years().get(plan.years().size() - 1).to().plusDays(1));
            end(draft, plan, years, party, plan.years().get(0).from().minusDays(1));
        }
    }

    private void end(
            OrganisationApplication.Builder draft,
            OrganisationPlan plan,
            List<ContractHistory.Year> years,
            OrganisationParty party,
            LocalDate day) {
        settle(
                "ended:" + party + ":" + day,
                draft,
                new OrganisationHistory(
                        begun(plan, years, day),
                        Map.of(),
                        List.of(),
                        List.of(),
                        Optional.of(new OrganisationHistory.Ended(party, day)),
                        Optional.empty()));
    }

    /** Adds obligations that are met on or next to their last day, and accounts on or next to it. */
    private void deadlines(OrganisationApplication.Builder draft) {
        OrganisationPlan plan = samples.rules().plan(draft);
        List<ContractHistory.Year> years = observed(plan, atTarget(plan));
        for (AidPlan.Obligation obligation : plan.obligations()) {
            for (LocalDate day : List.of(obligation.dueOn(), obligation.dueOn().plusDays(1))) {
                settle(
                        "met-on:" + obligation.kind() + ":" + day,
                        draft,
                        dated(years, Map.of(obligation.kind(), day), Optional.empty()));
                settle(
                        "evaluated-on:" + obligation.kind() + ":" + day,
                        draft,
                        dated(begun(plan, years, day), Map.of(), Optional.of(day)));
            }
        }
    }

    private static OrganisationHistory dated(
            List<ContractHistory.Year> years, Map<ObligationKind, LocalDate> met, Optional<LocalDate> evaluatedOn) {
        return new OrganisationHistory(years, met, List.of(), List.of(), Optional.empty(), evaluatedOn);
    }

    /** Adds doctors who join or leave on and next to each anniversary. */
    private void members(OrganisationApplication.Builder draft) {
        OrganisationPlan plan = samples.rules().plan(draft);
        List<ContractHistory.Year> years = observed(plan, atTarget(plan));
        plan.years().stream().skip(1).forEach(year -> {
            for (LocalDate day :
                    List.of(year.from().minusDays(1), year.from(), year.from().plusDays(1))) {
                join("joined:" + day, draft, years, day, SampleOrganisations.doctor("C"));
                settle("left:" + day, draft, moved(years, List.of(), List.of(new OrganisationHistory.Left(day, "B"))));
            }
        });
        LocalDate third = plan.years().get(2).from();
        settle(
                "left:without-gain:" + third,
                draft,
                moved(observed(plan, starts(plan)), List.of(), List.of(new OrganisationHistory.Left(third, "B"))));
        join(
                "joined:without-patients:" + third,
                draft,
                years,
                third,
                SampleOrganisations.doctor("C")
                        .patients(Measure.ATTENDING_ALL, 0)
                        .patients(Measure.ACTIVE_FILE, 0));
        join("joined:known-id:" + third, draft, years, third, SampleOrganisations.doctor("A"));
        settle(
                "left:all:" + third,
                draft,
                moved(
                        years,
                        List.of(),
                        List.of(new OrganisationHistory.Left(third, "A"), new OrganisationHistory.Left(third, "B"))));
    }

    private void join(
            String name,
            OrganisationApplication.Builder draft,
            List<ContractHistory.Year> years,
            LocalDate day,
            CompanyDoctor.Builder doctor) {
        settle(
                name,
                draft,
                moved(
                        years,
                        List.of(new OrganisationHistory.Joined(
                                day, doctor.build().orElseThrow())),
                        List.of()));
    }

    private static OrganisationHistory moved(
            List<ContractHistory.Year> years,
            List<OrganisationHistory.Joined> joined,
            List<OrganisationHistory.Left> left) {
        return new OrganisationHistory(years, Map.of(), joined, left, Optional.empty(), Optional.empty());
    }
}
