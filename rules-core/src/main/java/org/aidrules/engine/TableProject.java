package org.aidrules.engine;

import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationImpl;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.execmodel.CanonicalModelKieProject;
import org.kie.api.builder.model.KieBaseModel;

/** A project of Drools whose compiler has a configuration of its own. */
final class TableProject extends CanonicalModelKieProject {

    TableProject(InternalKieModule module, ClassLoader loader) {
        super(module, loader);
    }

    @Override
    protected KnowledgeBuilderConfigurationImpl getBuilderConfiguration(KieBaseModel model, InternalKieModule module) {
        return DroolsConfigurations.compiler(getClassLoader());
    }
}
