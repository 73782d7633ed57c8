package nl.samenspel.dossier.agreement;

import static nl.samenspel.dossier.DossierWorld.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import nl.samenspel.dossier.Dossier;
import nl.samenspel.dossier.DossierWorld;
import nl.samenspel.dossier.Dossiers;
import nl.samenspel.dossier.Side;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refusal;
import nl.samenspel.platform.Refused;
import nl.samenspel.support.WithApplication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// The same random histories as [DossierWalkTest], fewer of them, through the doors and the
/// database; the register's phase goes along.
@WithApplication
class StoredDossierWalkTest {
    private static final int HISTORIES = 6;
    private static final int STEPS = 60;
    private static final AgreementText WORDS = new AgreementText(Map.of(Section.PURPOSE, "Iets"), null, List.of());

    @Autowired
    ApplicationContext context;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Agreements agreements;

    @Autowired
    AgreementViews views;

    private DossierWorld world;

    @Test
    void doorsAndRowsGoAsTheStatesAreDocumented() {
        for (long seed = 1; seed <= HISTORIES; seed++) {
            world = new DossierWorld(context).opened();
            var random = new Random(seed);
            var model = new DossierHistories.Model();
            for (int step = 1; step <= STEPS; step++) {
                var tried = DossierHistories.draw(random);
                var told = "seed " + seed + " step " + step + ": " + tried;
                assertThat(take(tried)).as(told).isEqualTo(model.take(tried));
                assertThat(told()).as(told).isEqualTo(model.told());
                assertThat(world.registered().description().phase()).as(told).isEqualTo(model.phase);
                assertThat(world.registered().phaseByDossier()).as(told).isEqualTo(!model.closed);
            }
        }
    }

    private @Nullable Refusal take(DossierHistories.Try tried) {
        var by = actor(tried);
        try {
            DossierWorld.run(by, () -> play(tried, by));
            return null;
        } catch (Refused refused) {
            return refused.reason();
        }
    }

    private void play(DossierHistories.Try tried, Actor by) {
        var id = world.id;
        switch (tried) {
            case DossierHistories.Try.Go go -> {
                if (go.back()) {
                    dossiers.goBack(id, go.to(), why(go.reason()), by);
                } else {
                    dossiers.goOn(id, go.to(), why(go.reason()), by);
                }
            }
            case DossierHistories.Try.Propose propose -> dossiers.proposeParting(id, why(propose.reason()), by);
            case DossierHistories.Try.TakeBack _ -> dossiers.takeBackParting(id, by);
            case DossierHistories.Try.Part _ -> dossiers.agreeToPart(id, by);
            case DossierHistories.Try.Close _ -> dossiers.close(id, "", by);
            case DossierHistories.Try.Reopen reopen -> dossiers.reopen(id, why(reopen.reason()), by);
            case DossierHistories.Try.Begin _ ->
                agreements.begin(id, AgreementVersion.Occasion.STUCK, "Het loopt vast", by);
            case DossierHistories.Try.Write write ->
                agreements.write(id, revision(), write.words() ? WORDS : AgreementText.EMPTY, by);
            case DossierHistories.Try.Offer _ -> agreements.offer(id, revision(), by);
            case DossierHistories.Try.Confirm confirm -> agreements.confirm(id, last() - confirm.behind(), by);
            case DossierHistories.Try.Rewrite rewrite ->
                agreements.rewrite(id, last() - rewrite.behind(), "Nog iets", by);
            case DossierHistories.Try.Drop drop -> agreements.drop(id, last() - drop.behind(), "Niet meer", by);
        }
    }

    private Actor actor(DossierHistories.Try tried) {
        var side = switch (tried) {
            case DossierHistories.Try.Propose propose -> propose.side();
            case DossierHistories.Try.Part part -> part.side();
            case DossierHistories.Try.Offer offer -> offer.side();
            case DossierHistories.Try.Confirm confirm -> confirm.side();
            default -> Side.PROVIDER_SIDE;
        };
        return side == Side.CLIENT_SIDE ? world.marian : world.hanneke;
    }

    private int revision() {
        return as(world.hanneke, () -> views.current(world.id)).open() instanceof AgreementVersion.Draft draft
                ? draft.revision()
                : 0;
    }

    private int last() {
        return as(world.hanneke, () -> views.list(world.id)).stream()
                .mapToInt(AgreementVersion::number)
                .max()
                .orElse(0);
    }

    private String told() {
        var dossier = world.dossier();
        var current = as(world.hanneke, () -> views.current(world.id));
        var parting = dossier instanceof Dossier.Standing standing ? standing.parting() : null;
        var open = current.open();
        return dossier.phase() + (dossier.isClosed() ? " closed" : "") + " parting "
                + (parting == null ? null : parting.side()) + " in force "
                + (current.inForce() == null
                        ? 0
                        : Objects.requireNonNull(current.inForce()).number())
                + " open " + (open == null ? 0 : open.number())
                + (open instanceof AgreementVersion.Offered ? " offered" : "");
    }

    private static String why(boolean reason) {
        return reason ? "Daarom" : "";
    }
}
