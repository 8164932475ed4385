package org.aidrules.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import org.aidrules.contract.ContractFields;
import org.aidrules.contract.OrganisationPlan;
import org.aidrules.facts.Measure;

/** Writes plans of organisations. */
final class OrganisationPlanJson {

    private final ResultParts parts;
    private final JsonGenerator out;
    private final PlanJson plans;

    OrganisationPlanJson(ResultParts parts) {
        this.parts = parts;
        this.out = parts.out();
        this.plans = new PlanJson(parts);
    }

    void write(OrganisationPlan plan) throws IOException {
        out.writeStringField("scheme", plan.scheme().key());
        out.writeStringField("revision", plan.revision());
        out.writeStringField("eligibility", plan.eligibility().name());
        parts.array("criteria", plan.ownCriteria(), plans::criterion);
        parts.object("posts", plan.posts(), this::posts);
        parts.array("doctors", plan.doctors(), this::doctor);
        parts.array("targets", plan.targets(), target -> plans.target(target, plan.revision()));
        parts.array("years", plan.years(), plans::year);
        parts.array("obligations", plan.obligations(), parts::obligation);
        parts.array("notices", plan.notices(), parts::notice);
        parts.object("rules", plan.rules(), parts::rules);
    }

    private void posts(OrganisationPlan.Posts posts) throws IOException {
        out.writeStringField("asked", posts.asked().toPlainString());
        parts.decimal("atMost", posts.atMost());
        if (posts.assistants().isPresent()) {
            out.writeNumberField("assistants", posts.assistants().get());
            parts.decimal("assistantsAtMost", posts.assistantsAtMost());
        }
        out.writeBooleanField("available", posts.available());
        parts.reasons(posts.reasons());
    }

    private void doctor(OrganisationPlan.Doctor doctor) throws IOException {
        out.writeStringField("id", doctor.id());
        parts.array("criteria", doctor.criteria(), plans::criterion);
        out.writeStringField("posts", doctor.posts().toPlainString());
        out.writeBooleanField("newlyEstablished", doctor.newlyEstablished());
        parts.object("start", doctor.start(), this::counts);
        parts.object("gained", doctor.gained(), this::counts);
        parts.reasons(doctor.reasons());
    }

    private void counts(Map<Measure, Integer> counts) throws IOException {
        for (Map.Entry<Measure, Integer> count : counts.entrySet()) {
            out.writeNumberField(ContractFields.nameOf(count.getKey()), count.getValue());
        }
    }
}
