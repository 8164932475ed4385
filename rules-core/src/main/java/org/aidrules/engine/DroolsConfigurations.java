package org.aidrules.engine;

import org.drools.compiler.builder.impl.CompositeBuilderConfiguration;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationFactories;
import org.drools.compiler.builder.impl.KnowledgeBuilderConfigurationImpl;
import org.drools.core.BaseConfigurationFactories;
import org.drools.core.CompositeSessionConfiguration;
import org.drools.core.SessionConfigurationFactories;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.internal.builder.conf.ExternaliseCanonicalModelLambdaOption;
import org.kie.internal.builder.conf.ParallelLambdaExternalizationOption;
import org.kie.internal.builder.conf.ParallelRulesBuildThresholdOption;
import org.kie.internal.conf.CompositeBaseConfiguration;
import org.kie.internal.utils.ChainedProperties;

/**
 * Creates configurations of Drools with its defaults. Without them Drools reads the system properties {@code drools.*}
 * and configuration files of the class path and of the home directory, so that an answer would depend on them.
 */
final class DroolsConfigurations {

    private static final int NEVER = -1;

    private DroolsConfigurations() {}

    /** Creates the configuration of a set of rules. */
    @SuppressWarnings("unchecked") // an array of generic factories
    static KieBaseConfiguration base() {
        return new CompositeBaseConfiguration(
                new ChainedProperties(),
                DroolsConfigurations.class.getClassLoader(),
                BaseConfigurationFactories.baseConf,
                BaseConfigurationFactories.ruleConf,
                BaseConfigurationFactories.flowConf);
    }

    /** Creates the configuration of a session. */
    @SuppressWarnings("unchecked") // an array of generic factories
    static KieSessionConfiguration session() {
        return new CompositeSessionConfiguration(
                new ChainedProperties(),
                DroolsConfigurations.class.getClassLoader(),
                SessionConfigurationFactories.baseConf,
                SessionConfigurationFactories.ruleConf,
                SessionConfigurationFactories.flowConf);
    }

    /**
     * Creates the configuration of the compiler. It compiles in the calling thread: the threads of the pool that Drools
     * uses otherwise outlive the call by minutes, and until their end they hold the class loader of this library.
     */
    @SuppressWarnings("unchecked") // an array of generic factories
    static KnowledgeBuilderConfigurationImpl compiler(ClassLoader loader) {
        CompositeBuilderConfiguration compiler = new CompositeBuilderConfiguration(
                new ChainedProperties(),
                loader,
                KnowledgeBuilderConfigurationFactories.baseConf,
                KnowledgeBuilderConfigurationFactories.ruleConf,
                KnowledgeBuilderConfigurationFactories.flowConf);
        compiler.setOption(ParallelRulesBuildThresholdOption.get(NEVER));
        compiler.setOption(ParallelLambdaExternalizationOption.DISABLED);
        compiler.setOption(ExternaliseCanonicalModelLambdaOption.DISABLED);
        return compiler.as(KnowledgeBuilderConfigurationImpl.KEY);
    }
}
