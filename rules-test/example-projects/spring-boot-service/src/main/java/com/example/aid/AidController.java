package com.example.aid;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.aidrules.AidRules;
import org.aidrules.json.ContractReader;
import org.aidrules.json.ContractWriter;
import org.aidrules.json.JsonDocument;
import org.aidrules.json.SavedResult;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers in the JSON of the command line: the result with the document that it answers, so that it can be saved and
 * calculated again. {@link ProblemHandler} answers a document that has errors.
 */
@RestController
@RequestMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
class AidController {

    private final AidRules rules;
    private final ContractReader reader;

    AidController(AidRules rules) {
        this.rules = rules;
        this.reader = ContractReader.of(rules);
    }

    @PostMapping("/plan")
    SavedResult plan(@RequestBody JsonDocument document, Locale language) {
        return answer(ContractWriter.in(language).plan(reader.plan(document)), document);
    }

    @PostMapping("/settle")
    SavedResult settle(@RequestBody JsonDocument document, Locale language) {
        return answer(ContractWriter.in(language).settlement(reader.settle(document)), document);
    }

    @PostMapping("/options")
    ObjectNode options(@RequestBody JsonDocument document, Locale language) {
        return ContractWriter.in(language).options(reader.options(document));
    }

    @PostMapping("/agenda")
    ObjectNode agenda(@RequestBody JsonDocument document, Locale language) {
        return ContractWriter.in(language).agenda(reader.agenda(document));
    }

    private SavedResult answer(ObjectNode result, JsonDocument document) {
        return SavedResult.of(rules, result, (ObjectNode) document.root());
    }
}
