package nl.samenspel.dossier;

import java.util.List;
import nl.samenspel.platform.database.SealingMigration;
import org.springframework.stereotype.Component;

/// Seals what lay readable in dossiers though it is one person's alone.
@Component
class SealDossierTexts extends SealingMigration {
    SealDossierTexts(DossierSeal seal) {
        super("202611230713", seal);
    }

    @Override
    protected List<Readable> readable() {
        return List.of(
                new Readable(
                        "dossier_observation",
                        "id",
                        "author_id",
                        "jsonb_build_object('what', what, 'effect', effect)",
                        "state in ('DRAFT', 'DROPPED')",
                        "what = '', effect = ''"),
                new Readable(
                        "dossier_hand_back",
                        "id",
                        "assignee_id",
                        "left_why",
                        "stretch = 'LEFT' and announced_on is null",
                        "left_why = ''"),
                new Readable(
                        "dossier_hand_back_sheet",
                        "hand_back_id",
                        "assignee_id",
                        "jsonb_build_object('observe', observe, 'effect', effect, 'pattern', pattern, 'needed', needed)",
                        "put_in_at is null",
                        "observe = '', effect = '', pattern = '', needed = ''"),
                new Readable(
                        "dossier_hand_back_support",
                        "hand_back_id",
                        "assignee_id",
                        """
                        jsonb_build_object('thought', thought, 'home', home, 'clientSide', client_side, 'team', team,
                            'whoTells', who_tells)
                        """,
                        "true",
                        "thought = '', home = '', client_side = '', team = '', who_tells = ''"),
                new Readable(
                        "dossier_evaluation_half",
                        "evaluation_id",
                        "author_id",
                        "jsonb_build_object('well', well, 'hard', hard, 'myPart', my_part, 'wish', wish)",
                        "true",
                        "well = '', hard = '', my_part = '', wish = ''"));
    }
}
