package nl.samenspel.portfolio.choice;

import nl.samenspel.platform.Portable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What of this room leaves as JSON. A proposal that the planner works on stays, because elsewhere nobody works on it;
/// so do the points that each person gave on the way to weights, which no page tells by person.
@Configuration(proxyBeanMethods = false)
class ChoicePortable {
    @Bean
    Portable choiceRounds() {
        return Portable.of(120, "choiceRounds", "portfolio_choice_round", "id", """
                id triangle_id name why first_month months review_on state variant_id laid_by laid_at asked_by asked_at
                ended_by ended_at ended_why followed_by followed_at made_by made_at version""");
    }

    @Bean
    Portable criteria() {
        return Portable.of(121, "criteria", "portfolio_choice_criterion", "id", """
                id round_id triangle_id name explanation weight position""");
    }

    @Bean
    Portable criterionScores() {
        return Portable.of(122, "criterionScores", "portfolio_choice_score", "criterion_id assignment_id", """
                round_id criterion_id assignment_id triangle_id score why said_by said_at""");
    }

    @Bean
    Portable choicePlaces() {
        return Portable.of(123, "choicePlaces", "portfolio_choice_place", "round_id assignment_id", """
                round_id assignment_id triangle_id must stays reason said_by said_at""");
    }

    @Bean
    Portable choiceHolds() {
        return Portable.of(124, "choiceHolds", "portfolio_choice_hold", "round_id assignment_id corner", """
                round_id assignment_id corner triangle_id reason said_by said_at""");
    }

    @Bean
    Portable choiceShares() {
        return Portable.of(125, "choiceShares", "portfolio_choice_share", "round_id organisation_id", """
                round_id organisation_id triangle_id percent""");
    }

    @Bean
    Portable proposals() {
        return Portable.of(127, "proposals", "portfolio_choice_variant", "id", """
                id round_id triangle_id number wish asked_by asked_corner asked_at state frame outcome begun_at
                ended_at""")
                .where("state <> 'RUNNING'");
    }

    @Bean
    Portable proposalReactions() {
        return Portable.of(128, "proposalReactions", "portfolio_choice_reaction", "round_id person_id corner", """
                round_id person_id corner triangle_id for_whom variant_id stance reason said_at""");
    }

    @Bean
    Portable choiceDecisions() {
        return Portable.of(129, "choiceDecisions", "portfolio_choice_decision", "round_id", """
                round_id triangle_id variant_id record review_on reviewed_by reviewed_at reviewed_said""");
    }
}
