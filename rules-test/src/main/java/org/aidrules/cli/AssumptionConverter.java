package org.aidrules.cli;

import org.aidrules.validation.impact.Assumption;
import picocli.CommandLine.ITypeConverter;

/** Reads an assumption of the command line, in the form {@code TABLE=REVISION}. */
final class AssumptionConverter implements ITypeConverter<Assumption> {

    @Override
    public Assumption convert(String value) {
        int sign = value.indexOf('=');
        if (sign < 1 || sign == value.length() - 1) {
            throw InvalidValueException.of("badAssumption", value);
        }
        return new Assumption(value.substring(0, sign), value.substring(sign + 1));
    }
}
