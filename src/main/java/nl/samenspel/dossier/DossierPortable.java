package nl.samenspel.dossier;

import nl.samenspel.platform.Portable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What of a dossier leaves as JSON: what both sides read. Drafts, the private side of handing back
/// and what each side wrote apart for an evaluation stay (docs/export-form.md).
@Configuration(proxyBeanMethods = false)
class DossierPortable {
    @Bean
    Portable dossiers() {
        return Portable.of(70, "dossiers", "dossier_dossier", "id", """
                id phase arrived_by arrived_at arrived_why closed parting_side parting_by parting_at parting_why""");
    }

    @Bean
    Portable dossierSteps() {
        return Portable.of(
                71, "dossierSteps", "dossier_step", "dossier_id number", "dossier_id number kind phase by_id at why");
    }

    @Bean
    Portable dossierPeople() {
        return Portable.of(72, "dossierPeople", "dossier_participant", "dossier_id person_id", """
                dossier_id person_id seat invited_by joined_at mandate_from mandate_until left_at""");
    }

    @Bean
    Portable dossierSheets() {
        return Portable.of(73, "dossierSheets", "dossier_sheet", "dossier_id kind", """
                dossier_id kind version texts changed_by changed_at""");
    }

    @Bean
    Portable dossierAssumptions() {
        return Portable.of(74, "dossierAssumptions", "dossier_assumption", "id", """
                id dossier_id words by_id at outcome tested_by tested_at""");
    }

    @Bean
    Portable dossierTalks() {
        return Portable.of(
                75, "dossierTalks", "dossier_talk", "id", "id dossier_id with_whom held_on outcome by_id at");
    }

    @Bean
    Portable dossierConclusions() {
        return Portable.of(76, "dossierConclusions", "dossier_conclusion", "dossier_id number", """
                dossier_id number kind result why by_id at""");
    }

    @Bean
    Portable dossierAgreements() {
        return Portable.of(77, "dossierAgreements", "dossier_agreement", "dossier_id number", """
                dossier_id number state occasion reason revision content changed_by changed_at offered_side client_by
                client_at client_for provider_by provider_at ended_by ended_at ended_why""");
    }

    @Bean
    Portable dossierMoments() {
        return Portable.of(80, "dossierMoments", "dossier_moment", "id", """
                id dossier_id kind purpose day moved_from answers state decision why follow_what follow_who follow_due
                follow_done_at planned_by planned_at version""");
    }

    @Bean
    Portable dossierContacts() {
        return Portable.of(81, "dossierContacts", "dossier_contact", "id", """
                id dossier_id with_whom day planned_minutes real_minutes state by_whom about entered_by entered_at
                version""");
    }

    @Bean
    Portable dossierPreconditions() {
        return Portable.of(
                82, "dossierPreconditions", "dossier_precondition", "id", "id dossier_id sentence who talks version");
    }

    @Bean
    Portable dossierPreconditionStates() {
        return Portable.of(83, "dossierPreconditionStates", "dossier_precondition_state", "id", """
                id precondition_id dossier_id state since remark said_by said_at""");
    }

    @Bean
    Portable dossierObservations() {
        return Portable.of(84, "dossierObservations", "dossier_observation", "id", """
                id dossier_id author_id side what effect state shared_at heard heard_by heard_at pattern my_part
                your_part needed named_at made_at version""")
                .where("state not in ('DRAFT', 'DROPPED')");
    }

    @Bean
    Portable dossierEvaluations() {
        return Portable.of(85, "dossierEvaluations", "dossier_evaluation", "id", """
                id dossier_id day written state talked_on result follow_what follow_who follow_due why made_by made_at
                version""");
    }

    @Bean
    Portable dossierExitTexts() {
        return Portable.of(90, "dossierExitTexts", "dossier_exit_text", "dossier_id part version", """
                dossier_id part version text written_by written_at""");
    }

    @Bean
    Portable dossierHandBacks() {
        return Portable.of(91, "dossierHandBacks", "dossier_hand_back", "id", """
                id dossier_id assignee_id stretch since announced_on announced_to change change_before spoken_on
                spoken_with said handed_day handed_why handed_at settled motion looked_on left_why left_at version""")
                .where("announced_on is not null");
    }

    @Bean
    Portable dossierHandBackSheets() {
        return Portable.of(92, "dossierHandBackSheets", "dossier_hand_back_sheet", "hand_back_id", """
                hand_back_id dossier_id assignee_id observe effect pattern needed put_in_at version""")
                .where("put_in_at is not null");
    }
}
