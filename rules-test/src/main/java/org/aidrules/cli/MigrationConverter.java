package org.aidrules.cli;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aidrules.facts.AidOption;
import org.aidrules.validation.impact.Migration;
import picocli.CommandLine.ITypeConverter;

/** Reads a migration of the command line, in the form {@code OPTION=OPTION:SHARE}. */
final class MigrationConverter implements ITypeConverter<Migration> {

    private static final Pattern FORM = Pattern.compile("(\\w+)=(\\w+):([01](?:\\.\\d{1,9})?)");

    @Override
    public Migration convert(String value) {
        Matcher form = FORM.matcher(value);
        if (form.matches()) {
            Optional<AidOption> from = option(form.group(1));
            Optional<AidOption> to = option(form.group(2));
            BigDecimal share = new BigDecimal(form.group(3));
            boolean isShare = share.signum() > 0 && share.compareTo(BigDecimal.ONE) <= 0;
            if (from.isPresent() && to.isPresent() && isShare && !from.equals(to)) {
                return new Migration(from.get(), to.get(), share);
            }
        }
        throw InvalidValueException.of("badMigration", value, Arrays.toString(AidOption.values()));
    }

    private static Optional<AidOption> option(String name) {
        return Arrays.stream(AidOption.values())
                .filter(option -> option.name().equals(name))
                .findFirst();
    }
}
