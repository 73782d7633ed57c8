package nl.samenspel.assignment;

import nl.samenspel.platform.Portable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What of this room leaves as JSON.
@Configuration(proxyBeanMethods = false)
class AssignmentPortable {
    @Bean
    Portable assignments() {
        return Portable.of(40, "assignments", "assignment_assignment", "id", """
                id triangle_id version title purpose scale kind size phase target_groups services problem_owner
                starts_on ends_on firmness deadline budget funding basis basis_note reference address changed_by
                changed_at standing standing_by standing_at session_id decline_reason merged_into merged_by merged_at
                merged_version phase_by_dossier""");
    }

    @Bean
    Portable assignmentClients() {
        return Portable.of(41, "assignmentClients", "assignment_client", "assignment_id organisation_id", """
                assignment_id triangle_id organisation_id place role share contact_id""");
    }

    @Bean
    Portable assignmentTeams() {
        return Portable.of(42, "assignmentTeams", "assignment_team", "assignment_id team_id", """
                assignment_id triangle_id team_id place""");
    }

    @Bean
    Portable assignmentAssignees() {
        return Portable.of(43, "assignmentAssignees", "assignment_assignee", "assignment_id person_id", """
                assignment_id triangle_id person_id place""");
    }

    @Bean
    Portable demand() {
        return Portable.of(44, "demand", "assignment_demand", "assignment_id team_id first_month", """
                assignment_id triangle_id team_id first_month last_month fte place""");
    }

    @Bean
    Portable assignmentVersions() {
        return Portable.of(45, "assignmentVersions", "assignment_past", "assignment_id version", """
                assignment_id triangle_id version description""");
    }

    @Bean
    Portable links() {
        return Portable.of(46, "links", "assignment_link", "id", """
                id kind one_id one_triangle_id other_id other_triangle_id weight sentence state state_by
                state_at before_removal session_id agreement_id""");
    }
}
