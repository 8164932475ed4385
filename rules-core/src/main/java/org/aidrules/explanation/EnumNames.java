package org.aidrules.explanation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names of the constants of the library's enums, for readers, as the administration writes them in French. For example,
 * {@code EnumNames.of(Measure.ACTIVE_FILE).in(Locale.FRENCH)} is {@code File active}.
 *
 * <p>They are for people: programs use {@link Enum#name()}, which JSON has. Names may be worded better in any release.
 */
public final class EnumNames {

    private static final MessageCatalog CATALOG = MessageCatalog.beside(EnumNames.class, "names");
    private static final Map<Enum<?>, LocalizedText> KNOWN = new ConcurrentHashMap<>();

    private EnumNames() {}

    /**
     * Obtains the name of a constant.
     *
     * @param constant a constant of a public enum of this library
     * @return its name in English and in French
     * @throws NullPointerException if {@code constant} is null
     * @throws java.util.MissingResourceException if its enum is none of this library
     */
    public static LocalizedText of(Enum<?> constant) {
        return KNOWN.computeIfAbsent(Objects.requireNonNull(constant, "constant"), EnumNames::read);
    }

    /**
     * Finds the name of a constant by the name that programs use.
     *
     * @param type a public enum of this library
     * @param constant the name of one of its constants, for example {@code ACTIVE_FILE}
     * @return its name in English and in French; empty where the enum has no such constant
     * @throws NullPointerException if an argument is null
     */
    public static Optional<LocalizedText> find(Class<? extends Enum<?>> type, String constant) {
        Objects.requireNonNull(constant, "constant");
        return Arrays.<Enum<?>>stream(Objects.requireNonNull(type, "type").getEnumConstants())
                .filter(known -> known.name().equals(constant))
                .findFirst()
                .map(EnumNames::of);
    }

    private static LocalizedText read(Enum<?> constant) {
        String key = key(constant.getDeclaringClass()) + "." + constant.name();
        return new LocalizedText(
                CATALOG.in(Locale.ENGLISH).getString(key),
                CATALOG.in(Locale.FRENCH).getString(key));
    }

    /** Returns the name of a type after that of the type around it, for example {@code Notice.Kind}. */
    private static String key(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type.getSimpleName() : key(outer) + "." + type.getSimpleName();
    }
}
