package nl.samenspel.support;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/// Gives each application that a test starts a database and a data folder of its own.
public final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final AtomicInteger applications = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var database = TestServer.only().cloneTemplate();
        TestPropertyValues.of(
                        "samenspel.data=target/test-data/"
                                + ProcessHandle.current().pid() + "-" + applications.incrementAndGet(),
                        "samenspel.database.url=" + database.url(),
                        "samenspel.database.user=" + database.user(),
                        "samenspel.database.password=" + database.password())
                .applyTo(context);
    }
}
