package org.aidrules.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.aidrules.contract.ContractHistory.TargetState;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.ContractParty;
import org.aidrules.facts.Measure;
import org.aidrules.facts.ObligationKind;
import org.aidrules.facts.Sector;
import org.aidrules.facts.YesNo;
import org.aidrules.facts.Zone;
import org.jspecify.annotations.Nullable;

/** Holds the fields of a part of an input while they are read. A field that is not given is null. */
final class InputDrafts {

    private InputDrafts() {}

    /** An {@link EarlierContract}. */
    static final class Earlier {
        @Nullable
        LocalDate signedOn;

        @Nullable
        AidOption option;

        YesNo targetsMet = YesNo.NOT_GIVEN;

        Optional<EarlierContract> build() {
            return signedOn == null || option == null
                    ? Optional.empty()
                    : Optional.of(new EarlierContract(signedOn, option, targetsMet));
        }
    }

    /** A {@link RevisionChange}. */
    static final class Change {
        final PatientBase.Builder patientBase = new PatientBase.Builder();

        @Nullable
        LocalDate on;

        @Nullable
        AidOption option;

        PatientBase.Builder patientBase() {
            return patientBase;
        }

        Optional<RevisionChange> build() {
            return on == null || option == null
                    ? Optional.empty()
                    : Optional.of(new RevisionChange(on, option, patientBase.build()));
        }
    }

    /** A {@link ContractHistory.Year}; one without a number has the number 0. */
    static final class Year {
        final Map<Measure, Integer> observed = new EnumMap<>(Measure.class);
        int number;
        TargetState targets = TargetState.IN_FORCE;

        @Nullable
        BigDecimal paid;

        void suspended(boolean suspended) {
            targets = suspended ? TargetState.SUSPENDED : TargetState.IN_FORCE;
        }

        Optional<ContractHistory.Year> build() {
            return Optional.of(new ContractHistory.Year(number, observed, targets, Optional.ofNullable(paid)));
        }
    }

    /** An obligation and the day on which it was met. */
    static final class Met {
        @Nullable
        ObligationKind kind;

        @Nullable
        LocalDate on;

        Optional<Map.Entry<ObligationKind, LocalDate>> build() {
            return kind == null || on == null ? Optional.empty() : Optional.of(Map.entry(kind, on));
        }
    }

    /** An {@link AgreedTarget}. */
    static final class Agreed {
        @Nullable
        LocalDate from;

        @Nullable
        Measure measure;

        @Nullable
        Integer target;

        Optional<AgreedTarget> build() {
            return from == null || measure == null || target == null
                    ? Optional.empty()
                    : Optional.of(new AgreedTarget(from, measure, target));
        }
    }

    /** An {@link EarlyTermination}. */
    static final class Termination {
        @Nullable
        ContractParty by;

        @Nullable
        LocalDate noticeOn;

        @Nullable
        LocalDate on;

        Optional<EarlyTermination> build() {
            return by == null
                    ? Optional.empty()
                    : Optional.of(new EarlyTermination(by, Optional.ofNullable(noticeOn), Optional.ofNullable(on)));
        }
    }

    /** An {@link Absence}. */
    static final class Away {
        @Nullable
        LocalDate from;

        @Nullable
        LocalDate to;

        YesNo replaced = YesNo.NOT_GIVEN;
        YesNo amended = YesNo.NOT_GIVEN;

        Optional<Absence> build() {
            return from == null || to == null
                    ? Optional.empty()
                    : Optional.of(new Absence(from, to, replaced, amended));
        }
    }

    /** A {@link ContractChange}. */
    static final class Changed {
        @Nullable
        LocalDate from;

        @Nullable
        AidOption option;

        @Nullable
        Zone zone;

        @Nullable
        Sector sector;

        OptionalInt doctorAge = OptionalInt.empty();

        Optional<ContractChange> build() {
            return from == null
                    ? Optional.empty()
                    : Optional.of(new ContractChange(
                            from,
                            Optional.ofNullable(option),
                            Optional.ofNullable(zone),
                            Optional.ofNullable(sector),
                            doctorAge));
        }
    }
}
