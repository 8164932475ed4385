package org.aidrules.validation.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aidrules.error.InputError;
import org.aidrules.error.InvalidInputException;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.reference.CellNotation;
import org.aidrules.reference.Csv;
import org.aidrules.validation.impact.PopulationParameters.ReadRow;
import org.aidrules.validation.impact.PopulationParameters.Row;
import org.aidrules.validation.impact.PopulationParameters.Status;

/** Reads the parameters of a population from CSV and collects every error. */
final class ParametersReader {

    private static final String PARAMETER = "parameter";
    private static final String YEARS = "years";
    private static final String CASE = "case";
    private static final String VALUE = "value";
    private static final String STATUS = "status";
    private static final String SOURCE = "source";
    private static final String NOTE_ENGLISH = "note.en";
    private static final String NOTE_FRENCH = "note.fr";
    private static final List<String> COLUMNS =
            List.of(PARAMETER, YEARS, CASE, VALUE, STATUS, SOURCE, NOTE_ENGLISH, NOTE_FRENCH);
    private static final List<String> STATUSES =
            Arrays.stream(Status.values()).map(Enum::name).toList();

    private static final Pattern YEARS_FORM = Pattern.compile("(\\d{4})(?: ?[-–] ?(\\d{4}))?");
    private static final List<String> ONE_YEAR = List.of("2019");
    private static final List<String> SOME_YEARS = List.of("2019", "2019-2021");
    private static final Pattern SOURCE_FORM = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*(:.*)?");
    private static final List<String> SOURCE_ACCEPTED = List.of("ID", "ID: locator");

    private final String file;
    private final List<Csv.Line> lines;
    private final Map<String, Integer> columns = new HashMap<>();
    private final List<InputError> errors = new ArrayList<>();

    ParametersReader(String file, String text) {
        this.file = file;
        this.lines = Csv.read(file, text);
    }

    /** Returns the parameters, or throws every error. */
    PopulationParameters parameters() {
        readHeaders();
        refuseErrors();
        List<ReadRow> rows = new ArrayList<>();
        lines.subList(1, lines.size()).forEach(line -> read(line).ifPresent(rows::add));
        refuseErrors();
        errors.addAll(new ParametersCheck(file, rows).errors());
        refuseErrors();
        return new PopulationParameters(rows);
    }

    private void refuseErrors() {
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
    }

    private void readHeaders() {
        if (lines.isEmpty()) {
            errors.add(InputError.missing(file + ", line 1", COLUMNS));
            return;
        }
        Csv.Line headers = lines.get(0);
        for (int column = 0; column < headers.cells().size(); column++) {
            String header = headers.cell(column).toLowerCase(Locale.ROOT);
            if (header.isEmpty()) {
                continue;
            }
            if (!COLUMNS.contains(header)) {
                errors.add(InputError.notAccepted(file + ", line 1", headers.cell(column), COLUMNS));
            } else if (columns.putIfAbsent(header, column) != null) {
                errors.add(InputError.givenTwice(file + ", line 1", header));
            }
        }
        COLUMNS.stream()
                .filter(header -> !columns.containsKey(header))
                .forEach(header -> errors.add(InputError.missing(file + ", line 1", List.of(header))));
    }

    private Optional<ReadRow> read(Csv.Line line) {
        int before = errors.size();
        checkSurplusCells(line);
        Optional<PopulationParameter> parameter = PopulationParameter.find(cell(line, PARAMETER));
        if (parameter.isEmpty()) {
            refuse(line, PARAMETER, PopulationParameter.keys());
        }
        Optional<Status> status = status(line);
        return parameter.flatMap(known -> read(line, known, status)).filter(row -> errors.size() == before);
    }

    private void checkSurplusCells(Csv.Line line) {
        for (int column = 0; column < line.cells().size(); column++) {
            if (!columns.containsValue(column) && !line.cell(column).isEmpty()) {
                errors.add(InputError.invalid(
                        file + ", line " + line.number(),
                        line.cell(column),
                        ImpactMessages.text("parameters.noHeader")));
            }
        }
    }

    private Optional<ReadRow> read(Csv.Line line, PopulationParameter parameter, Optional<Status> status) {
        Matcher years = YEARS_FORM.matcher(cell(line, YEARS));
        checkYears(line, parameter, years);
        String name = CellNotation.name(cell(line, CASE), parameter.cases());
        if (!parameter.cases().contains(name) && !(parameter.cases().isEmpty() && name.isEmpty())) {
            refuse(line, CASE, parameter.cases());
        }
        Optional<ParameterValue> value = parameter.form().read(cell(line, VALUE));
        if (value.isEmpty()) {
            refuseValue(line, parameter);
        }
        if (value.isEmpty() || status.isEmpty()) {
            return Optional.empty();
        }
        boolean all = !years.matches();
        int from = all ? Integer.MIN_VALUE : Integer.parseInt(years.group(1));
        int through = all ? Integer.MAX_VALUE : lastYear(years);
        return Optional.of(new ReadRow(
                line.number(),
                parameter,
                from,
                through,
                value.get(),
                new Row(
                        parameter.key(),
                        cell(line, YEARS),
                        name,
                        cell(line, VALUE),
                        status.get(),
                        cell(line, SOURCE),
                        new LocalizedText(cell(line, NOTE_ENGLISH), cell(line, NOTE_FRENCH)))));
    }

    private static int lastYear(Matcher years) {
        return Integer.parseInt(years.group(2) == null ? years.group(1) : years.group(2));
    }

    private void checkYears(Csv.Line line, PopulationParameter parameter, Matcher years) {
        boolean given = !cell(line, YEARS).isEmpty();
        boolean right = switch (parameter.years()) {
            case EACH -> years.matches() && years.group(2) == null;
            case ANY -> !given || (years.matches() && Integer.parseInt(years.group(1)) <= lastYear(years));
            case NONE -> !given;
        };
        if (!right) {
            refuse(
                    line,
                    YEARS,
                    switch (parameter.years()) {
                        case EACH -> ONE_YEAR;
                        case ANY -> SOME_YEARS;
                        case NONE -> List.of();
                    });
        }
    }

    /** Reads the status with what it needs: a source, or a note in both languages. */
    private Optional<Status> status(Csv.Line line) {
        String name = CellNotation.name(cell(line, STATUS), STATUSES);
        if (!STATUSES.contains(name)) {
            refuse(line, STATUS, STATUSES);
            return Optional.empty();
        }
        Status status = Status.valueOf(name);
        if (status == Status.PUBLISHED
                && !SOURCE_FORM.matcher(cell(line, SOURCE)).matches()) {
            refuse(line, SOURCE, SOURCE_ACCEPTED);
        }
        if (status == Status.ASSUMED && !cell(line, SOURCE).isEmpty()) {
            errors.add(InputError.invalid(
                    place(line, SOURCE), cell(line, SOURCE), ImpactMessages.text("parameters.assumedWithSource")));
        }
        boolean english = !cell(line, NOTE_ENGLISH).isEmpty();
        boolean french = !cell(line, NOTE_FRENCH).isEmpty();
        if (english != french || (status == Status.ASSUMED && !english)) {
            errors.add(InputError.unusable(
                    place(line, english ? NOTE_FRENCH : NOTE_ENGLISH), ImpactMessages.text("parameters.noteNeeded")));
        }
        return Optional.of(status);
    }

    private void refuseValue(Csv.Line line, PopulationParameter parameter) {
        String cell = cell(line, VALUE);
        CellNotation.remedy(cell)
                .ifPresentOrElse(
                        remedy -> errors.add(InputError.invalid(place(line, VALUE), cell, remedy)),
                        () -> refuse(line, VALUE, parameter.form().accepted()));
    }

    /** Refuses a cell. */
    private void refuse(Csv.Line line, String column, List<String> accepted) {
        String cell = cell(line, column);
        errors.add(
                cell.isEmpty()
                        ? InputError.missing(place(line, column), accepted)
                        : InputError.notAccepted(place(line, column), cell, accepted));
    }

    private String place(Csv.Line line, String column) {
        return file + ", line " + line.number() + ", " + column;
    }

    private String cell(Csv.Line line, String column) {
        return line.cell(Objects.requireNonNull(columns.get(column), column));
    }
}
