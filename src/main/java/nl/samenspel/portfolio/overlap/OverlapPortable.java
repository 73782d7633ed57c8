package nl.samenspel.portfolio.overlap;

import nl.samenspel.platform.Portable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What of this room leaves as JSON: the suggestions that somebody answered. The others are found again.
@Configuration(proxyBeanMethods = false)
class OverlapPortable {
    @Bean
    Portable answeredSuggestions() {
        return Portable.of(105, "answeredSuggestions", "portfolio_suggestion", "one_id other_id", """
                id triangle_id one_id other_id reasons rules clients teams strength found_at state answered_by
                answered_at why then_reasons link_id""")
                .where("answered_by is not null");
    }
}
