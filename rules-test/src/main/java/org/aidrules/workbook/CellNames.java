package org.aidrules.workbook;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.aidrules.AidRules;
import org.aidrules.contract.Eligibility;
import org.aidrules.error.AcceptedValues;
import org.aidrules.explanation.Certainty;
import org.aidrules.explanation.EnumNames;
import org.aidrules.facts.AbsenceEffect;
import org.aidrules.facts.AbsenceLength;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.AssistantBackground;
import org.aidrules.facts.AttainmentLevel;
import org.aidrules.facts.AttainmentRule;
import org.aidrules.facts.Availability;
import org.aidrules.facts.Band;
import org.aidrules.facts.CentreDoctors;
import org.aidrules.facts.CentreKind;
import org.aidrules.facts.CentreNovelty;
import org.aidrules.facts.ChangeEffect;
import org.aidrules.facts.ChangedFact;
import org.aidrules.facts.Combination;
import org.aidrules.facts.CompanyForm;
import org.aidrules.facts.ContractParty;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.Coordination;
import org.aidrules.facts.Derogation;
import org.aidrules.facts.DiplomaLevel;
import org.aidrules.facts.EndingGround;
import org.aidrules.facts.FundingCoverage;
import org.aidrules.facts.FundingPayee;
import org.aidrules.facts.FundingPeriod;
import org.aidrules.facts.GovernedAspect;
import org.aidrules.facts.IndividualContract;
import org.aidrules.facts.Instalment;
import org.aidrules.facts.LimitComparison;
import org.aidrules.facts.Measure;
import org.aidrules.facts.MeasureRole;
import org.aidrules.facts.MembershipChange;
import org.aidrules.facts.Modulation;
import org.aidrules.facts.NewDoctors;
import org.aidrules.facts.ObligationKind;
import org.aidrules.facts.Opco;
import org.aidrules.facts.OrganisationParty;
import org.aidrules.facts.Parameter;
import org.aidrules.facts.PercentilePosition;
import org.aidrules.facts.PostTerm;
import org.aidrules.facts.ReferenceDay;
import org.aidrules.facts.RoundedQuantity;
import org.aidrules.facts.RoundingDirection;
import org.aidrules.facts.Sector;
import org.aidrules.facts.Specialty;
import org.aidrules.facts.StartEffect;
import org.aidrules.facts.Takeover;
import org.aidrules.facts.TargetDirection;
import org.aidrules.facts.TargetProgress;
import org.aidrules.facts.TrainingBlock;
import org.aidrules.facts.TrainingCost;
import org.aidrules.facts.TrainingEntry;
import org.aidrules.facts.TrainingModule;
import org.aidrules.facts.TrainingPath;
import org.aidrules.facts.TrainingPeriod;
import org.aidrules.facts.Verdict;
import org.aidrules.facts.WaitingPeriod;
import org.aidrules.facts.YesNo;
import org.aidrules.facts.Zone;
import org.aidrules.messages.Messages;
import org.aidrules.messages.Vocabulary;
import org.aidrules.revision.DecisionTable;

/** The names that cells have in a workbook for the constants of a table, in both languages. No two of a column are equal. */
final class CellNames {

    private static final List<Class<? extends Enum<?>>> TYPES = List.of(
            AidOption.class,
            AssistantBackground.class,
            AttainmentLevel.class,
            AttainmentRule.class,
            Availability.class,
            Band.class,
            AbsenceEffect.class,
            AbsenceLength.class,
            ChangeEffect.class,
            ChangedFact.class,
            Combination.class,
            ContractParty.class,
            ContractYear.class,
            Coordination.class,
            Derogation.class,
            DiplomaLevel.class,
            Eligibility.class,
            GovernedAspect.class,
            Instalment.class,
            LimitComparison.class,
            Measure.class,
            MeasureRole.class,
            Modulation.class,
            ObligationKind.class,
            Parameter.class,
            PercentilePosition.class,
            ReferenceDay.class,
            RoundedQuantity.class,
            RoundingDirection.class,
            Sector.class,
            Specialty.class,
            Takeover.class,
            TargetDirection.class,
            TargetProgress.class,
            FundingCoverage.class,
            FundingPayee.class,
            FundingPeriod.class,
            Opco.class,
            TrainingBlock.class,
            TrainingCost.class,
            TrainingEntry.class,
            TrainingModule.class,
            TrainingPath.class,
            TrainingPeriod.class,
            Verdict.class,
            YesNo.class,
            Zone.class,
            CentreDoctors.class,
            CentreKind.class,
            CentreNovelty.class,
            CompanyForm.class,
            EndingGround.class,
            IndividualContract.class,
            MembershipChange.class,
            NewDoctors.class,
            OrganisationParty.class,
            PostTerm.class,
            StartEffect.class,
            WaitingPeriod.class,
            Certainty.class);

    private final Map<Locale, Vocabulary> vocabularies;
    private final AidRules rules;
    private final Map<Naming, Map<String, String>> known = new ConcurrentHashMap<>();

    /** The names of the constants of a column in a language. */
    private record Naming(String column, List<String> constants, Locale language) {}

    /** Creates the names, with the names of the specialties of some rules. */
    CellNames(AidRules rules) {
        this.rules = rules;
        this.vocabularies = Map.of(
                Locale.ENGLISH, new Vocabulary(rules, new Messages(Locale.ENGLISH)),
                Locale.FRENCH, new Vocabulary(rules, new Messages(Locale.FRENCH)));
    }

    /** Returns the names of the constants of a column, by constant, in their order. */
    Map<String, String> of(String column, List<String> constants, Locale language) {
        return known.computeIfAbsent(new Naming(column, constants, language), this::names);
    }

    private Map<String, String> names(Naming naming) {
        Map<String, String> names = new LinkedHashMap<>();
        naming.constants().forEach(constant -> {
            String name = name(naming, constant);
            boolean taken =
                    names.values().stream().anyMatch(other -> plain(other).equals(plain(name)));
            names.put(constant, taken ? name + " (" + constant + ")" : name);
        });
        return Collections.unmodifiableMap(names);
    }

    private String name(Naming naming, String constant) {
        Locale language = naming.language();
        Optional<Class<? extends Enum<?>>> type = type(naming.constants());
        if (type.isEmpty() || List.of(YesNo.class).contains(type.get())) {
            return vocabulary(language).cell(naming.column(), constant);
        }
        if (type.get() == Specialty.class) {
            return rules.name(Specialty.valueOf(constant)).in(language);
        }
        if (type.get() == AidOption.class) {
            return new Messages(language).text("workbook.option." + constant);
        }
        return EnumNames.find(type.get(), constant)
                .map(name -> name.in(language))
                .orElseGet(() -> vocabulary(language).cell(naming.column(), constant));
    }

    private Vocabulary vocabulary(Locale language) {
        Locale written = language.equals(Locale.FRENCH) ? Locale.FRENCH : Locale.ENGLISH;
        return Objects.requireNonNull(vocabularies.get(written));
    }

    /** Returns the values of a fact of a table. */
    static List<String> domain(DecisionTable table, String fact) {
        return Objects.requireNonNull(table.domain().get(fact), fact);
    }

    /** Finds the type whose constants these begin with: all of them, before the words of the column. */
    private static Optional<Class<? extends Enum<?>>> type(List<String> constants) {
        return TYPES.stream()
                .filter(type -> {
                    List<String> names = Arrays.stream(type.getEnumConstants())
                            .map(Enum::name)
                            .toList();
                    return constants.equals(AcceptedValues.names(type))
                            || (constants.size() >= names.size()
                                    && constants.subList(0, names.size()).equals(names));
                })
                .findFirst();
    }

    /**
     * Finds the constant that a cell means: by its name in one of the languages, in upper or lower case, or as it is written
     * in a table file.
     */
    Optional<String> constant(String column, List<String> constants, String cell) {
        String sought = plain(cell);
        return Stream.of(Locale.FRENCH, Locale.ENGLISH)
                .flatMap(language -> of(column, constants, language).entrySet().stream())
                .filter(name -> plain(name.getValue()).equals(sought))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> constants.stream()
                        .filter(constant -> constant.equalsIgnoreCase(cell) || longName(constant, constants, sought))
                        .findFirst());
    }

    /** Checks whether a cell has the name by which the report calls an option. */
    private static boolean longName(String constant, List<String> constants, String sought) {
        return type(constants).filter(AidOption.class::equals).isPresent()
                && EnumNames.find(AidOption.class, constant)
                        .filter(name -> plain(name.french()).equals(sought)
                                || plain(name.english()).equals(sought))
                        .isPresent();
    }

    /** Returns a text without what a person does not see: the case, kinds of spaces and apostrophes. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('’', '\'')
                .replaceAll("[\\s\\p{Zs}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
