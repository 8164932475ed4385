package org.aidrules.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aidrules.contract.ContractFields;
import org.aidrules.contract.field.FieldType;
import org.aidrules.contract.field.InputField;
import org.aidrules.contract.field.NameSetType;
import org.aidrules.contract.field.ValueType;
import org.aidrules.facts.ContractYear;
import org.aidrules.facts.Specialty;

/**
 * A column of the sheet of typical cases: a field of the situation, or a part of the result that the author expects.
 *
 * @param key the key in the hidden row: the pointer of the field, or {@code eligibility} or {@code aid} with the year
 * @param name the name of the fact by which the header is found
 * @param form how its cells are read
 * @param words the constants that a cell may hold
 * @param needed whether the cell must be filled where the row is used
 */
record CaseColumn(String key, String name, Form form, List<String> words, boolean needed) {

    static final String NAME = "name";
    static final String ELIGIBILITY = "eligibility";
    static final String AID = "aid";

    /** How the cells of a column are read. */
    enum Form {
        WORD,
        WORDS,
        YES_OR_NO,
        WHOLE,
        SHARE,
        DAY,
        AMOUNT
    }

    /** Returns the columns of the situation. */
    static List<CaseColumn> situation() {
        return ContractFields.APPLICATION.fields().stream()
                .filter(field -> field.column().isPresent())
                .filter(field -> !field.pointer().startsWith("/targets"))
                .filter(field -> !field.pointer().equals("/revision"))
                .flatMap(field -> of(field).stream())
                .toList();
    }

    /** Returns the columns of the expected result. */
    static List<CaseColumn> expected() {
        Stream<CaseColumn> aids = IntStream.rangeClosed(1, ContractYear.values().length)
                .mapToObj(year -> new CaseColumn(AID + year, AID, Form.AMOUNT, List.of(), false));
        List<String> eligibilities = List.of("ELIGIBLE", "NOT_ELIGIBLE", "UNDETERMINED");
        return Stream.concat(Stream.of(new CaseColumn(ELIGIBILITY, ELIGIBILITY, Form.WORD, eligibilities, false)), aids)
                .toList();
    }

    private static Optional<CaseColumn> of(InputField<?, ?, ?> field) {
        FieldType<?> type = field.type();
        if (type instanceof NameSetType<?> names) {
            return Optional.of(column(field, Form.WORDS, names.element().accepted()));
        }
        if (type == ValueType.DATE) {
            return Optional.of(column(field, Form.DAY, List.of()));
        }
        if (type == ValueType.SHARE) {
            return Optional.of(column(field, Form.SHARE, List.of()));
        }
        if (type == ValueType.SPECIALTY) {
            List<String> specialties =
                    Arrays.stream(Specialty.values()).map(Enum::name).toList();
            return Optional.of(column(field, Form.WORD, specialties));
        }
        return type instanceof ValueType<?> value
                ? Optional.of(
                        switch (value.form()) {
                            case TEXT -> column(field, Form.WORD, value.accepted());
                            case WHOLE_NUMBER -> column(field, Form.WHOLE, List.of());
                            case YES_OR_NO -> column(field, Form.YES_OR_NO, List.of("false", "true"));
                        })
                : Optional.empty();
    }

    private static CaseColumn column(InputField<?, ?, ?> field, Form form, List<String> words) {
        return new CaseColumn(field.pointer(), field.column().orElseThrow(), form, words, field.isNeeded());
    }
}
