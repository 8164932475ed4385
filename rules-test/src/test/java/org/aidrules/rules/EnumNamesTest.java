package org.aidrules.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aidrules.explanation.EnumNames;
import org.aidrules.explanation.LocalizedText;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.Measure;
import org.aidrules.facts.Specialty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every constant of every public enum of the library has a name in both languages. */
class EnumNamesTest {

    private static Stream<Class<?>> enums() {
        return ApiTypes.all().filter(Class::isEnum);
    }

    @Test
    void theEnumsAreFound() {
        List<String> names = enums().map(Class::getSimpleName).toList();
        assertTrue(names.size() > 35, names::toString);
        assertTrue(names.containsAll(
                List.of("AidOption", "Certificate", "Eligibility", "Certainty", "Kind", "ReasonDetail")));
    }

    @ParameterizedTest
    @MethodSource("enums")
    void everyConstantHasANameInBothLanguages(Class<?> type) {
        Set<String> english = new HashSet<>();
        Set<String> french = new HashSet<>();
        for (Object constant : type.getEnumConstants()) {
            LocalizedText name = EnumNames.of((Enum<?>) constant);
            assertTrue(english.add(name.english()), () -> "two constants are called " + name.english());
            assertTrue(french.add(name.french()), () -> "two constants are called " + name.french());
            for (String text : List.of(name.english(), name.french())) {
                assertTrue(!text.isBlank() && text.equals(text.strip()), constant::toString);
                assertTrue(!text.contains("_") && !text.contains("''"), () -> constant + ": " + text);
            }
        }
    }

    /** A name that no constant has any more is removed. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void noNameIsLeftOver(String language) {
        Set<String> used = enums().flatMap(type -> Arrays.stream(type.getEnumConstants())
                        .map(constant ->
                                type.getName().replaceFirst(".*\\.", "").replace('$', '.') + "."
                                        + ((Enum<?>) constant).name()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(used, new TreeSet<>(names(language).stringPropertyNames()));
    }

    private static Properties names(String language) {
        Path file =
                Path.of("../rules-core/src/main/resources/org/aidrules/explanation/names_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            Properties names = new Properties();
            names.load(reader);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("specialties")
    void specialtiesHaveTheNamesOfTheReferenceList(Specialty specialty) {
        assertEquals(Shipped.RULES.name(specialty), EnumNames.of(specialty));
    }

    private static Stream<Specialty> specialties() {
        return Arrays.stream(Specialty.values());
    }

    @Test
    void namesAreThoseOfTheAdministration() {
        assertEquals("File active", EnumNames.of(Measure.ACTIVE_FILE).in(Locale.FRENCH));
        assertEquals("Assistant à 1/3 ETP", EnumNames.of(AidOption.THIRD).in(Locale.FRANCE));
        assertEquals("Half-time assistant", EnumNames.of(AidOption.HALF).in(Locale.GERMAN));
    }

    @Test
    void aNameIsFoundByTheNameOfTheConstant() {
        assertEquals(Optional.of(EnumNames.of(AidOption.HALF)), EnumNames.find(AidOption.class, "HALF"));
        assertEquals(Optional.empty(), EnumNames.find(AidOption.class, "QUARTER"));
    }

    @Test
    void anEnumOfAnotherLibraryHasNoName() {
        assertThrows(MissingResourceException.class, () -> EnumNames.of(TimeUnit.DAYS));
        assertEquals(
                "constant",
                assertThrows(NullPointerException.class, () -> EnumNames.of(null))
                        .getMessage());
    }
}
