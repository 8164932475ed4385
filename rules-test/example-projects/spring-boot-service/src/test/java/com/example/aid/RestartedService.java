package com.example.aid;

import org.aidrules.AidRules;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.devtools.restart.Restarter;

/** The service in a process with devtools: says which class loader has the library, and restarts once. */
final class RestartedService {

    private static final String RESTARTED = "restarted";

    private RestartedService() {}

    public static void main(String[] args) {
        SpringApplication.run(AidService.class, args);
        System.out.println("service in " + loader(AidService.class) + ", library in " + loader(AidRules.class));
        if (System.getProperty(RESTARTED) == null) {
            System.setProperty(RESTARTED, "true");
            Restarter.getInstance().restart();
        }
    }

    private static String loader(Class<?> type) {
        return type.getClassLoader().getClass().getSimpleName();
    }
}
