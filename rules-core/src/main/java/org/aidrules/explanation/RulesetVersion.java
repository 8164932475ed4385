package org.aidrules.explanation;

import java.util.Objects;

/**
 * Which rules gave an answer, so that it can be checked later.
 *
 * @param release the release of this library
 * @param digest {@code sha256:} and the digest of the tables and reference files that were used
 */
public record RulesetVersion(String release, String digest) {

    /** Checks that nothing is missing. */
    public RulesetVersion {
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(digest, "digest");
    }
}
