package nl.samenspel.dossier.exit;

import static nl.samenspel.dossier.exit.ExitRefusal.*;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import nl.samenspel.dossier.Acts;
import nl.samenspel.dossier.Side;
import nl.samenspel.dossier.TextRules;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Every change to the private side of handing back: the sheet, the support, and who reads along. The journal says
/// nothing of it.
@Service
public class Preparations {
    private final HandBackStore store;
    private final SheetStore sheets;
    private final Acts acts;
    private final InstantSource clock;

    Preparations(HandBackStore store, SheetStore sheets, Acts acts, InstantSource clock) {
        this.store = store;
        this.sheets = sheets;
        this.acts = acts;
        this.clock = clock;
    }

    /// Refuses: SHEET_PUT_IN_ALREADY, PATH_CHANGED_SINCE, NOT_THE_ASSIGNEE, WRITTEN_TOO_LONG.
    @Transactional
    public void fill(HandBack.Id id, Sheet typed, Actor by) {
        var handBack = own(id, by);
        var now = sheets.findSheet(id).orElse(Sheet.EMPTY);
        requireNotPutIn(now);
        sheets.save(
                handBack,
                new Sheet(
                        TextRules.text("observe", typed.observe()),
                        TextRules.text("effect", typed.effect()),
                        TextRules.text("pattern", typed.pattern()),
                        TextRules.text("needed", typed.needed()),
                        null,
                        typed.version()));
    }

    /// From now on both sides read the four leaves. Refuses: ANNOUNCE_FIRST, LEAF_EMPTY, SHEET_PUT_IN_ALREADY,
    /// NOT_THE_ASSIGNEE.
    @Transactional
    public void putIn(HandBack.Id id, Actor by) {
        var handBack = own(id, by);
        if (!handBack.isAnnounced()) {
            throw new Refused(ANNOUNCE_FIRST);
        }
        var now = sheets.findSheet(id).orElse(Sheet.EMPTY);
        requireNotPutIn(now);
        now.requireFilled();
        sheets.save(
                handBack,
                new Sheet(now.observe(), now.effect(), now.pattern(), now.needed(), clock.instant(), now.version()));
        acts.record(by, "SHEET_PUT_IN", handBack.head().dossier(), Map.of());
    }

    /// Refuses: PATH_CHANGED_SINCE, NOT_THE_ASSIGNEE, WRITTEN_TOO_LONG.
    @Transactional
    public void support(HandBack.Id id, Support typed, Actor by) {
        var handBack = own(id, by);
        sheets.save(
                handBack,
                new Support(
                        TextRules.text("thought", typed.thought()),
                        TextRules.text("home", typed.home()),
                        TextRules.text("clientSide", typed.clientSide()),
                        TextRules.text("team", typed.team()),
                        TextRules.text("whoTells", typed.whoTells()),
                        typed.version()));
    }

    /// Lets somebody of the dossier read along, who is not of the client side: telling them is announcing.
    ///
    /// Refuses: READER_UNKNOWN, READER_ON_CLIENT_SIDE, NOT_THE_ASSIGNEE.
    @Transactional
    public void name(HandBack.Id id, PersonId person, Actor by) {
        var handBack = own(id, by);
        if (person.equals(by.person())) {
            throw new Refused("person", READER_UNKNOWN);
        }
        var participant = acts.here("person", handBack.head().dossier(), person);
        if (participant.side() == Side.CLIENT_SIDE) {
            throw new Refused("person", READER_ON_CLIENT_SIDE);
        }
        sheets.addReader(handBack, person, clock.instant().atOffset(ZoneOffset.UTC));
    }

    /// Refuses: NOT_THE_ASSIGNEE.
    @Transactional
    public void unname(HandBack.Id id, PersonId person, Actor by) {
        own(id, by);
        sheets.removeReader(id, person);
    }

    private HandBack own(HandBack.Id id, Actor by) {
        var now = store.get(id);
        acts.begin(now.head().dossier(), by);
        return now.of(by.person());
    }

    private static void requireNotPutIn(Sheet sheet) {
        if (sheet.isPutIn()) {
            throw new Refused(SHEET_PUT_IN_ALREADY);
        }
    }
}
