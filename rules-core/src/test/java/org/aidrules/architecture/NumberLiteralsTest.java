package org.aidrules.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.javaparser.StaticJavaParser;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Numbers come from tables. In the code of the core stands none but those that count places, parts and halves; a limit of
 * the form, such as the length of a cell, is a named constant. The law is in neither: see the test of its figures.
 */
class NumberLiteralsTest {

    /** The numbers of structure: nothing, one, two (a language, a half, cents), and the parts of a short form. */
    private static final Set<String> STRUCTURE = Set.of("0", "1", "2", "3", "4", "0L", "1L", "2L");

    private static Stream<String> found(CompilationUnit source) {
        return source.findAll(LiteralStringValueExpr.class).stream()
                .filter(NumberLiteralsTest::isForbidden)
                .map(literal -> source.getPrimaryTypeName().orElse("?") + ": "
                        + literal.getParentNode().orElse(literal));
    }

    private static boolean isForbidden(LiteralStringValueExpr literal) {
        return isNumber(literal)
                && !STRUCTURE.contains(literal.getValue())
                && !isInConstant(literal)
                && !isIndex(literal);
    }

    /** The number of an element of an array says nothing of the law. */
    private static boolean isIndex(LiteralStringValueExpr literal) {
        return literal.getParentNode()
                .filter(parent -> parent instanceof ArrayAccessExpr access && access.getIndex() == literal)
                .isPresent();
    }

    private static boolean isInConstant(Node node) {
        return node instanceof FieldDeclaration field && field.isStatic() && field.isFinal()
                || node.getParentNode().filter(NumberLiteralsTest::isInConstant).isPresent();
    }

    /** A literal of a number, or a text from which a number is made. */
    private static boolean isNumber(LiteralStringValueExpr literal) {
        return literal.isIntegerLiteralExpr()
                || literal.isLongLiteralExpr()
                || literal.isDoubleLiteralExpr()
                || literal.isStringLiteralExpr()
                        && literal.getValue().matches("-?\\d+([.,]\\d+)?")
                        && literal.getParentNode()
                                .filter(NumberLiteralsTest::makesNumber)
                                .isPresent();
    }

    private static boolean makesNumber(Node node) {
        return node instanceof ObjectCreationExpr made
                        && made.getType().getNameAsString().startsWith("Big")
                || node instanceof MethodCallExpr call && call.getNameAsString().matches("valueOf|parse\\w+|of");
    }

    @Test
    void numbersStandInNamedConstants() {
        List<CompilationUnit> sources = JavaSources.all();
        assertTrue(sources.size() > 50);
        assertEquals(
                List.of(), sources.stream().flatMap(NumberLiteralsTest::found).toList());
    }

    @Test
    void whatIsForbiddenIsFound() {
        CompilationUnit source = StaticJavaParser.parse(
                "class A { static final int MOST = 99; int a = 18; int c = d[18]; "
                        + "Object b() { return new BigDecimal(\"0.75\").add(-5L, 2, 0x10, Long.valueOf(\"12\"), \"7\"); } }");
        assertEquals(
                List.of("18", "\"0.75\"", "5L", "0x10", "\"12\""),
                source.findAll(LiteralStringValueExpr.class).stream()
                        .filter(NumberLiteralsTest::isForbidden)
                        .map(LiteralStringValueExpr::toString)
                        .toList());
    }
}
