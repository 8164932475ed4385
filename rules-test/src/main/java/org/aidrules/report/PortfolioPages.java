package org.aidrules.report;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateScalarModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.aidrules.AidRules;
import org.aidrules.facts.AidOption;
import org.aidrules.facts.ObligationKind;
import org.aidrules.facts.Scheme;
import org.aidrules.facts.Specialty;
import org.aidrules.messages.Messages;
import org.aidrules.validation.portfolio.PortfolioSummary;
import org.aidrules.validation.portfolio.PortfolioSummary.Dimension;

/**
 * The pages of a portfolio: the whole, the contracts off track, and the contracts with obligations overdue. They need no
 * script and no network, and name a contract only as the caller calls it. Immutable.
 *
 * @param rules the rules, which know the names of specialties
 * @param summary what the portfolio comes to
 * @param refused the number of lines that were refused and are not counted
 */
public record PortfolioPages(AidRules rules, PortfolioSummary summary, long refused) {

    private static final List<String> PAGES = List.of("index", "off-track", "overdue");

    /**
     * Checks the components.
     *
     * @throws NullPointerException if one is null
     */
    public PortfolioPages {
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(summary, "summary");
    }

    /**
     * Writes the pages.
     *
     * @param folder a folder that exists, not null
     * @param locale the language, not null; French where its language is French, English otherwise
     * @return the number of pages
     * @throws IOException if one cannot be written
     */
    public int write(Path folder, Locale locale) throws IOException {
        Templates templates = new Templates();
        Messages messages = new Messages(locale);
        for (String page : PAGES) {
            Map<String, Object> model = new HashMap<>();
            model.put("m", messages);
            model.put("locale", messages.locale());
            model.put("release", AidRules.release());
            model.put("style", Templates.text("style.css"));
            model.put("page", page);
            model.put("summary", summary);
            model.put("refused", refused);
            model.put("dimensions", dimensions());
            model.put("obligations", obligations(messages));
            model.put("name", (TemplateMethodModelEx) given -> name(
                    Dimension.valueOf(((TemplateScalarModel) given.get(0)).getAsString()),
                    ((TemplateScalarModel) given.get(1)).getAsString(),
                    messages));
            Files.writeString(folder.resolve(page + ".html"), templates.page("portfolio", model));
        }
        return PAGES.size();
    }

    private List<Map<String, Object>> dimensions() {
        return summary.groups().entrySet().stream()
                .map(entry -> Map.<String, Object>of("id", entry.getKey().name(), "groups", entry.getValue()))
                .toList();
    }

    private List<Map<String, Object>> obligations(Messages messages) {
        return Arrays.stream(ObligationKind.values())
                .filter(summary.overdue()::containsKey)
                .map(kind -> Map.<String, Object>of(
                        "name",
                        messages.name(kind),
                        "contracts",
                        messages.count(Objects.requireNonNull(summary.overdue().get(kind)))))
                .toList();
    }

    /** Returns the name of a group as people read it. */
    private String name(Dimension dimension, String name, Messages messages) {
        return switch (dimension) {
            case DEPARTMENT -> name.isEmpty() ? messages.text("portfolio.notGiven") : name;
            case SCHEME -> messages.name(Scheme.find(name).orElseThrow());
            case SPECIALTY -> rules.name(Specialty.valueOf(name)).in(messages.locale());
            case OPTION -> messages.name(AidOption.valueOf(name));
            case CONTRACT_YEAR -> messages.text("plan.yearNumber", Integer.valueOf(name));
        };
    }
}
