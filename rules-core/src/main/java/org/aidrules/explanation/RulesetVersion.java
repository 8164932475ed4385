package org.aidrules.explanation;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * The version of the rules that gave a result. With it, the result can be reproduced. Immutable and serializable.
 *
 * @param release the release of this library
 * @param digest {@code sha256:} and the hexadecimal digest of the tables and reference files used
 * @param altered the tables used that the caller overrides, as {@code REVISION/TABLE}; none where the rules are as
 *     their revisions have them
 * @param drafts the ids of the drafts used; none where every revision is or was in force
 */
public record RulesetVersion(String release, String digest, List<String> altered, List<String> drafts)
        implements Serializable {

    /**
     * Creates a version.
     *
     * @throws NullPointerException if an argument, or an element of one, is null
     */
    public RulesetVersion {
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(digest, "digest");
        altered = List.copyOf(Objects.requireNonNull(altered, "altered"));
        drafts = List.copyOf(Objects.requireNonNull(drafts, "drafts"));
    }

    /**
     * Obtains the version of rules without overridden tables and drafts.
     *
     * @param release the release of this library
     * @param digest the digest of the tables and reference files used
     * @return the version
     * @throws NullPointerException if an argument is null
     */
    public static RulesetVersion of(String release, String digest) {
        return new RulesetVersion(release, digest, List.of(), List.of());
    }

    /**
     * Returns this version with other marks.
     *
     * @param altered the tables that the caller overrides, as {@code REVISION/TABLE}
     * @param drafts the ids of the drafts
     * @return the same release and digest with these marks
     */
    public RulesetVersion marked(List<String> altered, List<String> drafts) {
        return new RulesetVersion(release, digest, altered, drafts);
    }

    /**
     * Returns whether anything other than shipped rules in force was used.
     *
     * @return true where a table is overridden or a revision is a draft
     */
    public boolean isMarked() {
        return !altered.isEmpty() || !drafts.isEmpty();
    }
}
