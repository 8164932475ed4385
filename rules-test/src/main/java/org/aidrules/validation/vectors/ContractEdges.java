package org.aidrules.validation.vectors;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.Assistant;
import org.aidrules.contract.EarlierContract;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AssistantBackground;
import org.aidrules.facts.Band;
import org.aidrules.facts.Opco;
import org.aidrules.facts.Parameter;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.YesNo;
import org.aidrules.number.WholeNumberRange;

/** Contracts to plan, on both sides of each limit of the day of signature and of each limit of the tables. */
final class ContractEdges {

    private static final BigDecimal LITTLE = new BigDecimal("0.0001");
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private final SampleApplications samples;
    private final List<ContractCase> contracts = new ArrayList<>();

    ContractEdges(SampleApplications samples) {
        this.samples = samples;
    }

    List<ContractCase> contracts() {
        days();
        anniversaries();
        leapDays();
        hires();
        technicalActs();
        ages();
        experience();
        entries();
        trainingDays();
        fundingDays();
        secondAssistants();
        contracts.addAll(new ThresholdEdges(samples).contracts());
        return List.copyOf(contracts);
    }

    /** Adds the first and the last day of the revision, and the days next to them. */
    private void days() {
        samples.days().edges().forEach((edge, day) -> {
            day(edge, day);
            if (!samples.days().mayBeSignedOn(day)) {
                contracts.add(ContractCase.plan(
                        edge + ":revision-named:" + day,
                        samples.generalPractitioner().signedOn(day)));
            }
        });
    }

    private void day(String edge, LocalDate day) {
        contracts.add(ContractCase.plan(edge + ":" + day, samples.signedOn(day)));
    }

    private void named(String edge, LocalDate day) {
        contracts.add(ContractCase.plan(
                edge + ":" + day, samples.generalPractitioner().signedOn(day)));
    }

    /** Adds contracts whose year begins on or next to the day on which another revision enters into force. */
    private void anniversaries() {
        samples.days()
                .anniversaries()
                .forEach((other, days) -> days.forEach(day -> named("anniversary-of-" + other, day)));
    }

    private void leapDays() {
        samples.days().leapDays().forEach(day -> named("29-february", day));
    }

    /** Adds hires on a day other than the signature, up to the last one and beyond, some with a deadline in a shorter month. */
    private void hires() {
        LocalDate day = samples.typicalDay();
        LocalDate august = LocalDate.of(day.getYear(), Month.AUGUST, 31);
        List.of(
                        day.plusDays(1),
                        day.plusMonths(1).withDayOfMonth(1).plusMonths(1).minusDays(1),
                        august.isAfter(day) ? august : august.plusYears(1),
                        day.plusYears(1).minusDays(1),
                        day.plusYears(1))
                .forEach(hired -> contracts.add(ContractCase.plan(
                        "hired-on:" + hired,
                        samples.generalPractitioner().hiredOn(hired).secretaryPromoted(true))));
    }

    private void technicalActs() {
        for (Specialty specialty : dependingOnTechnicalActs()) {
            for (BigDecimal limit : samples.limits(Parameter.CCAM_FEE_SHARE)) {
                List.of(
                                limit.subtract(HUNDREDTH),
                                limit.subtract(LITTLE),
                                limit,
                                limit.add(LITTLE),
                                limit.add(HUNDREDTH))
                        .forEach(share -> contracts.add(ContractCase.plan(
                                "ccam-fee-share:" + specialty + ":" + share.toPlainString(),
                                SampleApplications.inBand(samples.withoutBand(specialty), Band.P70_P90)
                                        .ccamFeeShare(share))));
            }
        }
    }

    /** Returns one specialty for each set of rows that depend on the share of technical acts. */
    private Collection<Specialty> dependingOnTechnicalActs() {
        Map<List<String>, Specialty> specialties = new LinkedHashMap<>();
        for (Specialty specialty : Specialty.values()) {
            List<String> rows = samples.revisions().stream()
                    .flatMap(revision -> revision.table("specialty").rows().stream()
                            .filter(row -> row.conditions().containsKey("ccamFeeShare")
                                    && row.conditions()
                                            .getOrDefault("specialty", List.of())
                                            .contains(specialty.name()))
                            .map(row -> revision.id() + "/" + row.name()))
                    .toList();
            if (!rows.isEmpty()) {
                specialties.putIfAbsent(rows, specialty);
            }
        }
        return specialties.values();
    }

    private void ages() {
        around(samples.limits(Parameter.SENIOR_AGE), "doctor-age", (draft, age) -> draft.doctorAge(age));
        around(
                samples.limits(Parameter.SENIOR_AGE),
                "newly-established-at",
                (draft, age) -> draft.newlyEstablished(true).doctorAge(age));
    }

    private void experience() {
        for (AssistantBackground profile : AssistantBackground.values()) {
            around(
                    samples.limits(Parameter.EXPERIENCE_YEARS),
                    "experience:" + profile,
                    (draft, years) -> draft.assistant(
                            Assistant.builder(profile).experienceYears(years).build()));
        }
    }

    /** Adds every diploma level, with little more or less than the experience required, before the last period begins. */
    private void entries() {
        LocalDate day = samples.trainingDays().last().minusDays(1);
        for (AssistantBackground profile : List.of(AssistantBackground.MEDICAL_SECRETARY, AssistantBackground.OTHER)) {
            samples.diplomaLevels()
                    .forEach(level -> level.ifPresent(number -> around(
                            samples.entryYears(),
                            "entry:" + profile + ":" + number,
                            (draft, years) -> draft.signedOn(samples.lastDay())
                                    .assistant(Assistant.builder(profile)
                                            .experienceYears(years)
                                            .diplomaLevel(number)
                                            .trainingOn(day)
                                            .build()))));
        }
    }

    /** Adds trainings that begin on the first day of a period, and the day before it. */
    private void trainingDays() {
        samples.trainingDays()
                .forEach(day -> contracts.add(ContractCase.plan(
                        "training-on:" + day,
                        samples.generalPractitioner()
                                .signedOn(samples.lastDay())
                                .assistant(Assistant.builder(AssistantBackground.OTHER)
                                        .diplomaLevel(WholeNumberRange.DIPLOMA.least())
                                        .trainingOn(day)
                                        .build()))));
    }

    /** Adds trainings that begin on the first day of a period of the funding, and the day before it. */
    private void fundingDays() {
        samples.fundingDays().forEach(day -> {
            for (Opco opco : Opco.values()) {
                for (boolean nearby : List.of(true, false)) {
                    contracts.add(ContractCase.plan(
                            "funded-on:" + day + ":" + opco + ":" + (nearby ? "nearby" : "farther"),
                            samples.generalPractitioner()
                                    .signedOn(samples.lastDay())
                                    .assistant(Assistant.builder(AssistantBackground.OTHER)
                                            .diplomaLevel(WholeNumberRange.DIPLOMA.most())
                                            .trainingOn(day)
                                            .opco(opco)
                                            .nearbyTrainingBody(nearby)
                                            .build())));
                }
            }
        });
    }

    private void around(
            Set<BigDecimal> limits,
            String edge,
            BiFunction<AidApplication.Builder, Integer, AidApplication.Builder> change) {
        for (BigDecimal limit : limits) {
            int number = limit.intValue();
            List.of(number - 1, number, number + 1)
                    .forEach(one -> contracts.add(
                            ContractCase.plan(edge + ":" + one, change.apply(samples.generalPractitioner(), one))));
        }
    }

    /** Adds second assistants on and next to the first day on which the first contract is old enough. */
    private void secondAssistants() {
        for (BigDecimal limit : samples.ownLimit(Parameter.SECOND_ASSISTANT_YEAR)) {
            LocalDate first = samples.typicalDay().minusYears(limit.longValue() - 1);
            for (YesNo met : YesNo.values()) {
                List.of(first.plusDays(1), first, first.minusDays(1))
                        .forEach(signedOn -> contracts.add(ContractCase.plan(
                                "second-assistant:" + signedOn + ":" + met,
                                samples.generalPractitioner()
                                        .option(AidOption.ONE_AND_HALF)
                                        .earlier(new EarlierContract(signedOn, AidOption.FULL, met)))));
            }
        }
    }
}
