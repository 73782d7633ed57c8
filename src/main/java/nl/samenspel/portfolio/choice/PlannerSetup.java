package nl.samenspel.portfolio.choice;

import nl.samenspel.portfolio.planner.Limits;
import nl.samenspel.portfolio.planner.Planner;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How long the planner may look. The same seed each time: the same question gets the same proposal.
@Configuration
class PlannerSetup {
    private static final int WORKERS = 2;
    private static final int SEED = 7;

    @Bean
    Planner planner(@Value("${samenspel.planner.seconds:30}") double seconds) {
        return Planner.within(new Limits(seconds, WORKERS, SEED));
    }
}
