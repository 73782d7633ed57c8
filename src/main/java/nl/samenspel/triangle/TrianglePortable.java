package nl.samenspel.triangle;

import nl.samenspel.platform.Portable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What of this room leaves as JSON.
@Configuration(proxyBeanMethods = false)
class TrianglePortable {
    @Bean
    Portable triangles() {
        return Portable.of(30, "triangles", "triangle_triangle", "id", """
                id name provider_id owner_kind owner_id place ended_on version created_at standing
                proposed_by_session proposed_by accepted_by accepted_at""");
    }

    @Bean
    Portable triangleClients() {
        return Portable.of(31, "triangleClients", "triangle_client", "id", """
                id triangle_id organisation_id role participation represented_by since until version standing
                proposed_by_session proposed_by accepted_by accepted_at""");
    }

    @Bean
    Portable triangleSeats() {
        return Portable.of(32, "triangleSeats", "triangle_seat", "id", """
                id triangle_id kind client_id person_id since until version standing
                proposed_by_session proposed_by accepted_by accepted_at""");
    }

    @Bean
    Portable arrangements() {
        return Portable.of(33, "arrangements", "triangle_arrangement", "id", """
                id triangle_id kind why chosen_by chosen_by_name chosen_at""");
    }

    @Bean
    Portable forums() {
        return Portable.of(34, "forums", "triangle_forum", "id", """
                id triangle_id kind name members rhythm decides next_day ended_on version""");
    }

    @Bean
    Portable agreements() {
        return Portable.of(35, "agreements", "triangle_agreement", "id", """
                id triangle_id kind subject parties from_day until_day review_day text_place state state_at state_by
                reason replaces version standing proposed_by_session proposed_by accepted_by accepted_at""");
    }

    @Bean
    Portable agreementYeses() {
        return Portable.of(36, "agreementYeses", "triangle_agreement_yes", "agreement_id organisation_id", """
                agreement_id triangle_id organisation_id person_id at""");
    }

    @Bean
    Portable improvements() {
        return Portable.of(37, "improvements", "triangle_improvement", "id", """
                id triangle_id sentence owner_id due_day forum_id state state_at state_by reason version
                standing proposed_by_session proposed_by accepted_by accepted_at""");
    }
}
