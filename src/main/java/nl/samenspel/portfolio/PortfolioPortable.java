package nl.samenspel.portfolio;

import nl.samenspel.platform.Portable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What of this room leaves as JSON: what teams have, what was agreed to be done and what it really was.
@Configuration(proxyBeanMethods = false)
class PortfolioPortable {
    @Bean
    Portable capacity() {
        return Portable.of(100, "capacity", "portfolio_capacity", "team_id from_month", """
                team_id from_month fte set_by set_at""");
    }

    @Bean
    Portable agreedWork() {
        return Portable.of(101, "agreedWork", "portfolio_agreed", "id", """
                id triangle_id assignment_id client_id unit amount from_month until_month agreement_id made_by
                made_at""");
    }

    @Bean
    Portable realisedWork() {
        return Portable.of(102, "realisedWork", "portfolio_realised", "agreed_id month", """
                agreed_id triangle_id month amount said_by said_at""");
    }
}
