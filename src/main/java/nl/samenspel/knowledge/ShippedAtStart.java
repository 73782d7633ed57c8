package nl.samenspel.knowledge;

import nl.samenspel.platform.Actor;
import nl.samenspel.platform.database.Identity;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Before the first page answers, and before a demo world is built, the guide holds what came with
/// the product.
@Component
@Order(0)
class ShippedAtStart implements ApplicationRunner {
    private final ShippedLoading loading;

    ShippedAtStart(ShippedLoading loading) {
        this.loading = loading;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Identity.run(Actor.SYSTEM, () -> loading.load(ShippedEntry.readAll()));
    }
}
