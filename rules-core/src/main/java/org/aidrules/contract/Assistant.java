package org.aidrules.contract;

import java.util.Objects;
import java.util.OptionalInt;
import org.aidrules.facts.AssistantBackground;

/**
 * Who is hired as medical assistant.
 *
 * @param profile what the assistant was before
 * @param experienceYears full years of experience in that profile
 * @param validAfgsu1 whether the assistant holds a valid AFGSU 1 (emergency care, level 1)
 * @param holdsCqp whether the assistant holds the certificate of professional qualification
 */
public record Assistant(AssistantBackground profile, OptionalInt experienceYears, boolean validAfgsu1, boolean holdsCqp) {

    /** Checks that nothing is missing. */
    public Assistant {
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(experienceYears, "experienceYears");
    }
}
