package org.aidrules.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.aidrules.output.Json;

/** JSON merge patch (RFC 7396), so that a case says only what it changes. */
final class MergePatch {

    private MergePatch() {}

    static JsonNode apply(JsonNode base, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode patched = base != null && base.isObject() ? base.deepCopy() : Json.object();
        patch.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                patched.remove(field.getKey());
            } else {
                patched.set(field.getKey(), apply(patched.get(field.getKey()), field.getValue()));
            }
        });
        return patched;
    }
}
