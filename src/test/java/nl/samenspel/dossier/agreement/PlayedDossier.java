package nl.samenspel.dossier.agreement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.samenspel.assignment.Assignment;
import nl.samenspel.assignment.Assignment.Phase;
import nl.samenspel.dossier.Dossier;
import nl.samenspel.dossier.Side;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refusal;
import nl.samenspel.platform.Refused;
import org.jspecify.annotations.Nullable;

/// A dossier and its agreement as the domain has them, without a database: what
/// [DossierHistories] tries is done here.
final class PlayedDossier {
    private static final Assignment.Id ID = new Assignment.Id(new UUID(1, 1));
    private static final PersonId SOMEBODY = new PersonId(new UUID(2, 2));
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final AgreementText WORDS = new AgreementText(Map.of(Section.PURPOSE, "Iets"), null, List.of());

    private Dossier dossier = Dossier.in(Phase.REQUESTED, ID, arrival(true));
    private AgreementFile file = new AgreementFile(ID, null, null, 0);

    /// The reason it is refused for, or null when it happened.
    @Nullable
    Refusal take(DossierHistories.Try tried) {
        try {
            play(tried);
            return null;
        } catch (Refused refused) {
            return refused.reason();
        }
    }

    private void play(DossierHistories.Try tried) {
        switch (tried) {
            case DossierHistories.Try.Go go -> {
                var stands = file.inForce() != null;
                dossier = go.back()
                        ? dossier.goBack(go.to(), stands, arrival(go.reason()))
                        : dossier.goOn(go.to(), stands, arrival(go.reason()));
            }
            case DossierHistories.Try.Propose propose ->
                dossier = dossier.standing()
                        .propose(new Dossier.Parting(
                                propose.side(), SOMEBODY, NOW, propose.reason() ? "Het is klaar" : ""));
            case DossierHistories.Try.TakeBack _ -> dossier = dossier.standing().takeBackProposal();
            case DossierHistories.Try.Part part -> dossier = dossier.standing().part(part.side(), SOMEBODY, NOW);
            case DossierHistories.Try.Close _ -> dossier = dossier.close(arrival(true));
            case DossierHistories.Try.Reopen reopen -> dossier = dossier.reopen(arrival(reopen.reason()));
            case DossierHistories.Try.Begin _ ->
                change(() -> file.begin(
                        dossier,
                        new AgreementVersion.Why(AgreementVersion.Occasion.STUCK, "Het loopt vast"),
                        SOMEBODY,
                        NOW));
            case DossierHistories.Try.Write write ->
                change(() -> List.of(file.draft().saying(write.words() ? WORDS : AgreementText.EMPTY, SOMEBODY, NOW)));
            case DossierHistories.Try.Offer offer -> change(() -> file.offer(dossier, revision(), yes(offer.side())));
            case DossierHistories.Try.Confirm confirm -> {
                change(() -> file.confirm(dossier, file.last() - confirm.behind(), yes(confirm.side())));
                dossier = dossier.agreed(arrival(true));
            }
            case DossierHistories.Try.Rewrite rewrite ->
                change(() -> file.rewrite(file.last() - rewrite.behind(), "Nog iets", SOMEBODY, NOW));
            case DossierHistories.Try.Drop drop ->
                change(() -> file.drop(file.last() - drop.behind(), "Niet meer", SOMEBODY, NOW));
        }
    }

    /// As the door does: what was put away is not changed.
    private void change(Supplier<List<AgreementVersion>> act) {
        dossier.requireOpen();
        for (var version : act.get()) {
            var last = Math.max(file.last(), version.number());
            file = switch (version) {
                case AgreementVersion.Draft _, AgreementVersion.Offered _ ->
                    new AgreementFile(ID, file.inForce(), version, last);
                case AgreementVersion.InForce now -> new AgreementFile(ID, now, null, last);
                case AgreementVersion.Replaced _ -> new AgreementFile(ID, null, file.open(), last);
                case AgreementVersion.Withdrawn _ -> new AgreementFile(ID, file.inForce(), null, last);
            };
        }
    }

    private int revision() {
        return file.open() instanceof AgreementVersion.Draft draft ? draft.revision() : 0;
    }

    String told() {
        var parting = dossier instanceof Dossier.Standing standing ? standing.parting() : null;
        var open = file.open();
        return dossier.phase() + (dossier.isClosed() ? " closed" : "") + " parting "
                + (parting == null ? null : parting.side()) + " in force "
                + (file.inForce() == null ? 0 : file.inForce().number()) + " open " + (open == null ? 0 : open.number())
                + (open instanceof AgreementVersion.Offered ? " offered" : "");
    }

    private static AgreementVersion.Yes yes(Side side) {
        return new AgreementVersion.Yes(side, SOMEBODY, null, NOW);
    }

    private static Dossier.Arrival arrival(boolean reason) {
        return new Dossier.Arrival(SOMEBODY, NOW, reason ? "Daarom" : "");
    }
}
