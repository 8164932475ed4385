package org.aidrules.loading;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.aidrules.AidRules;
import org.aidrules.rules.Situations;

/** Asks the library for what a contract brings; loaded by a class loader of its own, it meets a library of its own. */
public final class Answers implements UnaryOperator<String> {

    /** What the contract brings by the shipped tables. */
    static final String SHIPPED = "36000.00 Full-time assistant, year 1: at most €36,000.";

    /** What it brings by the tables of the overlay {@code amount-changed}. */
    static final String CHANGED = "37000.00 Full-time assistant, year 1: at most €37,000.";

    /** Prints both answers; the argument is the folder of the overlay. */
    public static void main(String[] arguments) {
        System.out.println(new Answers().apply(""));
        System.out.println(new Answers().apply(arguments[0]));
    }

    /**
     * Calculates the aid of the first year.
     *
     * @param overlay the folder of an overlay, empty for none
     * @return the aid, and the reason for it
     */
    @Override
    public String apply(String overlay) {
        AidRules rules = AidRules.standard();
        return (overlay.isEmpty() ? rules : rules.withOverlay(Path.of(overlay)))
                .plan(Situations.generalPractitioner("2020-03-02").build()).years().stream()
                        .findFirst()
                        .map(year -> year.maximumAid().orElseThrow() + " "
                                + year.reasons().get(0).text().english())
                        .orElseThrow();
    }

    /** Has a class loader load this class and asks it. */
    static String in(ClassLoader loader, String overlay) {
        return in(loader, Answers.class, overlay);
    }

    /** Has a class loader load a class and asks it. */
    @SuppressWarnings("unchecked") // the same class, of another loader
    static String in(ClassLoader loader, Class<? extends UnaryOperator<String>> asked, String question) {
        try {
            Class<?> type = loader.loadClass(asked.getName());
            if (type.getClassLoader() != loader) {
                throw new IllegalStateException(loader + " has no library of its own");
            }
            return ((UnaryOperator<String>) type.getDeclaredConstructor().newInstance()).apply(question);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
