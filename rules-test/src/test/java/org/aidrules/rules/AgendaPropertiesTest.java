package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.aidrules.contract.AidAgenda;
import org.aidrules.contract.AidAgenda.Entry;
import org.aidrules.contract.AidAgenda.Kind;
import org.aidrules.contract.AidApplication;
import org.aidrules.contract.AidPlan;
import org.aidrules.contract.AidSettlement;
import org.aidrules.contract.ContractHistory;
import org.aidrules.facts.Measure;

/** What holds of the agenda of any contract. */
@Domain(SoundApplications.class)
@Domain(DomainContext.Global.class)
class AgendaPropertiesTest {

    private static List<Entry> of(AidAgenda agenda, Kind kind) {
        return agenda.entries().stream().filter(entry -> entry.kind() == kind).toList();
    }

    private static BigDecimal paid(AidAgenda agenda, int year) {
        return of(agenda, Kind.PAYMENT).stream()
                .filter(entry -> entry.subject().year().getAsInt() == year)
                .map(entry -> entry.subject().amount().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Property
    void thePaymentsAddUpToTheAidOfThePlan(@ForAll AidApplication application) {
        AidPlan plan = Shipped.RULES.plan(application);
        AidAgenda agenda = Shipped.RULES.agenda(application.toBuilder());
        for (AidPlan.Year year : plan.years()) {
            year.maximumAid().ifPresent(aid -> assertEquals(0, aid.compareTo(paid(agenda, year.number()))));
        }
        assertEquals(plan.years().size(), of(agenda, Kind.YEAR_END).size());
        assertEquals(
                plan.option().available() ? plan.obligations().size() : 0,
                of(agenda, Kind.OBLIGATION).size());
        assertEquals(plan.option().available() ? 1 : 0, of(agenda, Kind.RENEWAL).size());
        assertEquals(plan.rules(), agenda.rules());
    }

    /** Whatever was observed: what is paid, repaid and left adds up to the final aid, or lies within its bounds. */
    @Property
    void thePaymentsAddUpToTheFinalAid(
            @ForAll AidApplication application, @ForAll @IntRange(min = 0, max = 5000) int observed) {
        Map<Measure, Integer> counts = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            counts.put(measure, observed);
        }
        ContractHistory history = ContractHistory.builder()
                .observed(3, counts)
                .observed(4, counts)
                .build();
        AidSettlement settlement = Shipped.RULES.settle(application, history);
        AidAgenda agenda = Shipped.RULES.agenda(application.toBuilder(), history);
        for (AidSettlement.Year year : settlement.years()) {
            if (year.aid().isPresent()) {
                assertEquals(0, year.aid().get().compareTo(paid(agenda, year.number())));
            } else {
                assertEquals(
                        0,
                        of(agenda, Kind.PAYMENT).stream()
                                .filter(entry -> entry.subject().year().getAsInt() == year.number())
                                .map(entry -> entry.subject().bounds().flatMap(bounds -> bounds.atMost()))
                                .flatMap(Optional::stream)
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .compareTo(year.bounds().orElseThrow().atMost().orElse(BigDecimal.ZERO)));
            }
        }
    }

    @Property
    void everyReviewIsSixMonthsAfterTheOther(@ForAll AidApplication application) {
        List<Entry> reviews = of(Shipped.RULES.agenda(application.toBuilder()), Kind.REVIEW);
        if (Shipped.RULES.plan(application).years().isEmpty()) {
            assertTrue(reviews.isEmpty());
            return;
        }
        assertEquals(9, reviews.size());
        for (int i = 0; i < reviews.size(); i++) {
            assertEquals(
                    application.signedOn().plusMonths(6L * (i + 1)),
                    reviews.get(i).on());
        }
    }

    @Property
    void theEntriesAreInOrderWithinTheContract(@ForAll AidApplication application) {
        List<Entry> entries = Shipped.RULES.agenda(application.toBuilder()).entries();
        LocalDate last = application.signedOn().plusYears(5).minusDays(1);
        for (int i = 1; i < entries.size(); i++) {
            assertFalse(entries.get(i).on().isBefore(entries.get(i - 1).on()));
        }
        entries.stream()
                .filter(entry -> entry.kind() != Kind.OBLIGATION)
                .forEach(entry -> assertFalse(entry.on().isAfter(last), entry::toString));
    }
}
