/**
 * Calculates what France's health insurance owes a doctor who employs a medical assistant.
 *
 * <p>The rules are in the module {@code org.aidrules.drl}, which a caller requires as well. Jackson is needed only for
 * {@link org.aidrules.json}, and Drools only for tables of the caller. The jars of Drools are automatic modules.
 */
@SuppressWarnings("requires-automatic")
module org.aidrules.core {
    requires static org.jspecify;
    requires static com.fasterxml.jackson.core;
    requires static com.fasterxml.jackson.databind;
    requires static org.drools.base;
    requires static org.drools.canonicalmodel;
    requires static org.drools.compiler;
    requires static org.drools.core;
    requires static org.drl.extensions;
    requires static org.drools.model.codegen;
    requires static org.drools.modelcompiler;
    requires static org.kie.api;
    requires static org.kie.internal.api;

    exports org.aidrules;
    exports org.aidrules.contract;
    exports org.aidrules.contract.field;
    exports org.aidrules.error;
    exports org.aidrules.explanation;
    exports org.aidrules.facts;
    exports org.aidrules.json;
    exports org.aidrules.revision;
}
