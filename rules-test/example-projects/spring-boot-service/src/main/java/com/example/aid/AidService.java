package com.example.aid;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.aidrules.AidRules;
import org.aidrules.json.AidRulesModule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** A service that answers plans and settlements over HTTP. */
@SpringBootApplication
public class AidService {

    public static void main(String[] args) {
        SpringApplication.run(AidService.class, args);
    }

    /**
     * Provides the rules of the library.
     *
     * @param overlay a folder of tables of one's own, which needs Drools; empty for the shipped tables alone
     */
    @Bean
    AidRules rules(@Value("${aid.overlay:}") String overlay) {
        return overlay.isEmpty()
                ? AidRules.standard()
                : AidRules.standard().withOverlay(Path.of(overlay));
    }

    /** Spring Boot adds every Jackson module to its mapper: inputs are read, and results written, in the form of the contract. */
    @Bean
    AidRulesModule aidRulesModule(AidRules rules) {
        return AidRulesModule.of(rules);
    }

    /** The language of sentences is that of the request: French, or English where it asks for neither. */
    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.ENGLISH, Locale.FRENCH));
        resolver.setDefaultLocale(Locale.ENGLISH);
        return resolver;
    }
}
