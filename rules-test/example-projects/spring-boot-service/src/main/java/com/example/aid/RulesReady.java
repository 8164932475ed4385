package com.example.aid;

import org.aidrules.AidRules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Loads the rules when the service starts, and reports it out of service until they are loaded, so that no load balancer sends a
 * request that would have to wait.
 */
@Component
class RulesReady implements ApplicationRunner, HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(RulesReady.class);

    private final AidRules rules;
    private volatile boolean ready;

    RulesReady(AidRules rules) {
        this.rules = rules;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        rules.warmUp();
        ready = true;
        LOG.info("The rules of release {} are loaded", AidRules.release());
    }

    @Override
    public Health health() {
        return (ready ? Health.up() : Health.outOfService())
                .withDetail("release", AidRules.release())
                .build();
    }
}
