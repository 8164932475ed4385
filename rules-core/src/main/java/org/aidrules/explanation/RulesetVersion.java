package org.aidrules.explanation;

import java.util.Objects;

/**
 * The version of the rules that gave a result. With it, the result can be reproduced.
 *
 * @param release the release of this library
 * @param digest {@code sha256:} and the hexadecimal digest of the tables and reference files used
 */
public record RulesetVersion(String release, String digest) {

    /**
     * Creates a version.
     *
     * @throws NullPointerException if an argument is null
     */
    public RulesetVersion {
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(digest, "digest");
    }
}
