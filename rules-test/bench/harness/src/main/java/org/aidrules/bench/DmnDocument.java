package org.aidrules.bench;

import java.io.StringWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes the table {@code amounts} as a DMN 1.3 document: a decision with the id and name {@value #DECISION}, whose inputs
 * are the names of the option, the band and the contract year, and whose outputs are the euros, null where there are
 * none, and the row.
 */
public final class DmnDocument {

    /** The id and the name of the decision. */
    public static final String DECISION = "amounts";

    /** The namespace of the document. */
    public static final String NAMESPACE = "https://aidrules.org/bench";

    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    private static final List<String> INPUTS = List.of("option", "band", "year");

    private final XMLStreamWriter xml;
    private int ids;

    private DmnDocument(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * Writes the document.
     *
     * @param table the table
     * @param numberType the name that the engine gives to the type of a whole number
     * @return the document
     * @throws IllegalStateException if it cannot be written
     */
    public static String of(AmountsTable table, String numberType) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new DmnDocument(xml).write(table, numberType);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void write(AmountsTable table, String numberType) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setDefaultNamespace(DMN);
        start("definitions");
        xml.writeDefaultNamespace(DMN);
        xml.writeAttribute("id", "definitions");
        xml.writeAttribute("name", DECISION);
        xml.writeAttribute("namespace", NAMESPACE);
        for (String input : INPUTS) {
            inputData(input);
        }
        start("decision");
        xml.writeAttribute("id", DECISION);
        xml.writeAttribute("name", DECISION);
        variable(DECISION);
        for (String input : INPUTS) {
            start("informationRequirement");
            start("requiredInput");
            xml.writeAttribute("href", "#" + input);
            xml.writeEndElement();
            xml.writeEndElement();
        }
        decisionTable(table, numberType);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void inputData(String name) throws XMLStreamException {
        start("inputData");
        xml.writeAttribute("id", name);
        xml.writeAttribute("name", name);
        start("variable");
        xml.writeAttribute("name", name);
        xml.writeAttribute("typeRef", "string");
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void variable(String name) throws XMLStreamException {
        start("variable");
        xml.writeAttribute("name", name);
        xml.writeEndElement();
    }

    private void decisionTable(AmountsTable table, String numberType) throws XMLStreamException {
        start("decisionTable");
        xml.writeAttribute("id", "table");
        xml.writeAttribute("hitPolicy", "UNIQUE");
        for (String input : INPUTS) {
            start("input");
            writeId();
            start("inputExpression");
            writeId();
            xml.writeAttribute("typeRef", "string");
            text(input);
            xml.writeEndElement();
            xml.writeEndElement();
        }
        output("euros", numberType);
        output("row", "string");
        for (AmountsRow row : table.rows()) {
            rule(row);
        }
        xml.writeEndElement();
    }

    private void output(String name, String type) throws XMLStreamException {
        start("output");
        writeId();
        xml.writeAttribute("name", name);
        xml.writeAttribute("typeRef", type);
        xml.writeEndElement();
    }

    private void rule(AmountsRow row) throws XMLStreamException {
        start("rule");
        writeId();
        entry("inputEntry", tests(row.options()));
        entry("inputEntry", tests(row.bands()));
        entry("inputEntry", tests(row.years()));
        entry("outputEntry", row.answer().euros().map(String::valueOf).orElse("null"));
        entry("outputEntry", quoted(row.name()));
        xml.writeEndElement();
    }

    /** Returns the unary tests for some values; a hyphen, which is always true, for all of them. */
    private static <E extends Enum<E>> String tests(Set<E> values) {
        E any = values.iterator().next();
        return values.equals(EnumSet.allOf(any.getDeclaringClass()))
                ? "-"
                : values.stream().map(value -> quoted(value.name())).collect(Collectors.joining(","));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private void entry(String element, String expression) throws XMLStreamException {
        start(element);
        writeId();
        text(expression);
        xml.writeEndElement();
    }

    private void text(String content) throws XMLStreamException {
        start("text");
        xml.writeCharacters(content);
        xml.writeEndElement();
    }

    private void start(String element) throws XMLStreamException {
        xml.writeStartElement(DMN, element);
    }

    private void writeId() throws XMLStreamException {
        xml.writeAttribute("id", "id" + ++ids);
    }
}
