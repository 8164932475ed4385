package org.aidrules.rules;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.aidrules.AidRules;

/** The public types of {@code rules-core} that a caller may use: those outside of its internal packages. */
final class ApiTypes {

    private static final Set<String> PACKAGES = Set.of("contract", "error", "explanation", "facts", "json", "revision");

    private ApiTypes() {}

    /** Returns the types by name, the nested ones among them. */
    static Stream<Class<?>> all() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackagesOf(AidRules.class).stream()
                        .filter(type -> PACKAGES.contains(type.getPackageName()
                                .replaceFirst("org\\.aidrules\\.?", "")
                                .replaceFirst("\\..*", "")))
                        .<Class<?>>map(type -> type.reflect())
                        .filter(ApiTypes::isVisible)
                        .sorted(Comparator.comparing(Class::getName));
    }

    private static boolean isVisible(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
    }
}
