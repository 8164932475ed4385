package org.aidrules.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import org.aidrules.error.InputError;

/**
 * A document as a tree.
 *
 * @param root the root; a missing node where the document could not be read
 * @param errors every error of its form
 */
record JsonTree(JsonNode root, List<InputError> errors) {

    JsonTree {
        errors = List.copyOf(Objects.requireNonNull(errors, "errors"));
    }
}
