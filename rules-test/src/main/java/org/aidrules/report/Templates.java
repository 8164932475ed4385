package org.aidrules.report;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The templates and the styles of the pages, which lie beside this class. */
final class Templates {

    /** Spaces at which a line must not break: within a number, before a unit, before a French sign of punctuation. */
    private static final Pattern UNBROKEN = Pattern.compile("(?<=\\d) (?=\\d{3}(?!\\d))| (?=[:;%€?!]|M€)");

    private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);

    Templates() {
        configuration.setClassForTemplateLoading(Templates.class, "");
        configuration.setDefaultEncoding("UTF-8");
        configuration.setURLEscapingCharset("UTF-8");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setNumberFormat("computer");
    }

    /** Fills in a template. */
    String page(String template, Map<String, Object> model) {
        StringWriter text = new StringWriter();
        try {
            configuration.getTemplate(template + ".ftlh", Locale.ROOT).process(model, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (TemplateException e) {
            throw new IllegalStateException(e);
        }
        return UNBROKEN.matcher(text.toString())
                .replaceAll("\u00a0")
                .replace("-€", "-\u2060€")
                .replace("+€", "+\u2060€");
    }

    /** Returns the content of a file beside this class. */
    static String text(String file) {
        try (InputStream stream = Objects.requireNonNull(Templates.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
