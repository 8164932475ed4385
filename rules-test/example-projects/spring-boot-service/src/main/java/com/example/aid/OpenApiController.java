package com.example.aid;

import org.aidrules.AidRules;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the OpenAPI description that the library ships, in which every field of an input and of a result is described. */
@RestController
class OpenApiController {

    @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource description() {
        return new ClassPathResource("/org/aidrules/json-schema/openapi.json", AidRules.class);
    }
}
