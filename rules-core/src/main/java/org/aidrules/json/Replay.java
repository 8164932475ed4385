package org.aidrules.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A saved result compared with the result that its input gives now: see {@link SavedResult#replay}. Sentences are not
 * compared, because they depend on the language.
 *
 * @param differences the places where they differ; none where they are the same
 * @param rulesBefore the release and digest of the rules that gave the saved result, as it states them; empty where it does not
 * @param rulesNow the release and digest of the rules that give the new result; empty where they refuse the input
 */
public record Replay(List<Difference> differences, Optional<JsonNode> rulesBefore, Optional<JsonNode> rulesNow) {

    /**
     * Checks the components and copies the list.
     *
     * @throws NullPointerException if one is null
     */
    public Replay {
        differences = List.copyOf(Objects.requireNonNull(differences, "differences"));
        Objects.requireNonNull(rulesBefore, "rulesBefore");
        Objects.requireNonNull(rulesNow, "rulesNow");
    }

    /**
     * Returns whether the input gives the same result now.
     *
     * @return true where nothing but the digest of the rules or a sentence may differ
     */
    public boolean isSame() {
        return differences.isEmpty();
    }

    /**
     * A place where the results differ, with the rows that gave each value.
     *
     * @param at the place in the result, as a JSON pointer; under {@code /input} where the input is refused now
     * @param before the value of the saved result, as text; {@code –} where there is none
     * @param now the value of the new result, as text; {@code –} where there is none; a sentence where the input is refused
     * @param rowsBefore the rows that the saved result cites for it, as {@code TABLE/ROW}; none where it cites none
     * @param rowsNow the rows that the new result cites for it
     */
    public record Difference(String at, String before, String now, List<String> rowsBefore, List<String> rowsNow) {

        /**
         * Checks the components and copies the lists.
         *
         * @throws NullPointerException if one is null
         */
        public Difference {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(now, "now");
            rowsBefore = List.copyOf(Objects.requireNonNull(rowsBefore, "rowsBefore"));
            rowsNow = List.copyOf(Objects.requireNonNull(rowsNow, "rowsNow"));
        }
    }
}
