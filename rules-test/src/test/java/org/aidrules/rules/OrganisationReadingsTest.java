package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.aidrules.AidRules;
import org.aidrules.contract.AidBounds;
import org.aidrules.contract.AidSettlement;
import org.aidrules.facts.Measure;
import org.aidrules.rules.Organisations.CentreLife;
import org.aidrules.rules.Organisations.CompanyLife;
import org.aidrules.validation.proof.Drafts;

/** Whoever holds a text that settles an open point finds the aid within the bounds that were given without it. */
@Tag("thorough")
@Domain(Organisations.class)
@Domain(DomainContext.Global.class)
class OrganisationReadingsTest {

    /** The starting counts change with the doctors, or do not. */
    private static final AidRules ADJUSTED = members("ADJUSTED");

    private static final AidRules UNCHANGED = members("UNCHANGED");
    /** The aid of a centre is due in full. */
    private static final AidRules IN_FULL = Shipped.RULES.withOverlay(
            overlay("centres-de-sante", "modulation", ",,UNDETERMINED,UNDETERMINED,", ",,FULL,INTERPRETED,"));

    @Property(tries = 1000)
    void membersWhoJoinOrLeave(@ForAll CompanyLife life) {
        AidSettlement open = settle(Shipped.RULES, life);
        for (AidRules rules : List.of(ADJUSTED, UNCHANGED)) {
            assertWithin(open, settle(rules, life));
        }
    }

    @Property(tries = 200)
    void centresInFull(@ForAll CentreLife life) {
        AidSettlement known = settle(IN_FULL, life);
        assertWithin(settle(Shipped.RULES, life), known);
        if (life.history().endedOn().isEmpty()) {
            known.years().forEach(year -> assertEquals(year.maximumAid(), year.aid()));
        }
    }

    private static void assertWithin(AidSettlement open, AidSettlement known) {
        assertEquals(open.years().size(), known.years().size());
        for (int i = 0; i < open.years().size(); i++) {
            AidBounds wide = range(open.years().get(i));
            AidBounds narrow = range(known.years().get(i));
            assertTrue(wide.atLeast().compareTo(narrow.atLeast()) <= 0, () -> wide + " and " + narrow);
            assertTrue(most(wide).compareTo(most(narrow)) >= 0, () -> wide + " and " + narrow);
        }
    }

    private static BigDecimal most(AidBounds bounds) {
        return bounds.atMost().orElseThrow();
    }

    private static AidBounds range(AidSettlement.Year year) {
        return year.bounds().orElseGet(() -> AidBounds.of(year.aid().orElseThrow()));
    }

    private static AidSettlement settle(AidRules rules, CompanyLife life) {
        return rules.settle(
                OrganisationSamples.application(life.company()),
                OrganisationSamples.history(life.history(), Measure.ATTENDING_ALL));
    }

    private static AidSettlement settle(AidRules rules, CentreLife life) {
        return rules.settle(
                OrganisationSamples.application(life.centre()),
                OrganisationSamples.history(life.history(), Measure.ATTENDING_ADULTS));
    }

    private static AidRules members(String effect) {
        return Shipped.RULES.withOverlay(overlay(
                "aide-collective-2026",
                "membership",
                "(JOINS|LEAVES),UNDETERMINED,UNDETERMINED,",
                "$1," + effect + ",INTERPRETED,"));
    }

    /** A folder with one table of a revision, in which some cells are others. */
    private static Path overlay(String revision, String table, String cells, String others) {
        String shipped = Drafts.shipped(revision, table);
        String changed = shipped.replaceAll(cells, others);
        assertTrue(!changed.equals(shipped), shipped);
        try {
            Path folder = Files.createTempDirectory("readings");
            folder.toFile().deleteOnExit();
            Path file = Files.writeString(folder.resolve(table + ".drl.csv"), changed);
            file.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
