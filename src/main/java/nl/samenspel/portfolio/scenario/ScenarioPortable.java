package nl.samenspel.portfolio.scenario;

import nl.samenspel.platform.Portable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What of this room leaves as JSON.
@Configuration(proxyBeanMethods = false)
class ScenarioPortable {
    @Bean
    Portable scenarios() {
        return Portable.of(110, "scenarios", "portfolio_scenario", "id", """
                id triangle_id name why made_by made_at""");
    }

    @Bean
    Portable scenarioChanges() {
        return Portable.of(111, "scenarioChanges", "portfolio_scenario_change", "scenario_id number", """
                scenario_id triangle_id number kind assignment_id months percent fte title client_id team_id
                first_month last_month made_by made_at""");
    }
}
