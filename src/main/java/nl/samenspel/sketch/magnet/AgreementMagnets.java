package nl.samenspel.sketch.magnet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.samenspel.assignment.Link;
import nl.samenspel.assignment.Links;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.Element;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.triangle.Agreement;
import nl.samenspel.triangle.Agreements;
import nl.samenspel.triangle.TriangleViews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is agreed at the board stands in the register as proposed, and settles the relations it covers.
@Component
class AgreementMagnets implements MagnetKind {
    static final String ID = "agreementId";
    private static final String PARTIES = "parties";
    private static final String COVERS = "covers";
    private static final String WHERE = "where";
    private static final String REVIEW = "review";

    private final Agreements agreements;
    private final TriangleViews triangles;
    private final Links links;

    AgreementMagnets(Agreements agreements, TriangleViews triangles, Links links) {
        this.agreements = agreements;
        this.triangles = triangles;
        this.links = links;
    }

    @Override
    public String kind() {
        return Magnet.AGREEMENT;
    }

    @Override
    public String idField() {
        return ID;
    }

    @Override
    public Set<String> kept() {
        return Set.of("text", PARTIES, COVERS, WHERE, REVIEW);
    }

    @Override
    public List<BoardCommand.Direct> placed(At at, Element element) {
        if (element.text().isBlank()) {
            return List.of();
        }
        var text = text(at, element, Agreement.Text.of(Agreement.Kind.OTHER, element.text(), List.of()));
        var id = agreements.propose(
                at.session().triangle(), text, at.session().id().value(), at.by());
        settle(at, element, id);
        return List.of(Magnet.registered(element, ID, id.value(), Magnet.PROPOSED));
    }

    @Override
    public void changed(At at, Element element, Set<String> what) {
        var id = new Agreement.Id(Magnet.findId(element, ID).orElseThrow());
        var now = triangles.agreements(List.of(id)).get(id);
        if (now instanceof Agreement.Proposed && !element.text().isBlank()) {
            agreements.rewrite(id, text(at, element, now.text()), at.by());
        }
        if (what.contains(COVERS)) {
            settle(at, element, id);
        }
    }

    private void settle(At at, Element element, Agreement.Id agreement) {
        Magnet.listNamed(at.board(), element, COVERS).stream()
                .flatMap(line -> Magnet.findId(line, LineMagnets.ID).stream())
                .forEach(line -> links.settle(new Link.Id(line), agreement.value(), at.by()));
    }

    private static Agreement.Text text(At at, Element element, Agreement.Text before) {
        var parties = Magnet.listNamed(at.board(), element, PARTIES).stream()
                .flatMap(magnet -> Magnet.findId(magnet, ClientMagnets.ID).stream())
                .map(Organisation.Id::new)
                .distinct()
                .toList();
        return new Agreement.Text(
                before.kind(),
                element.text().strip(),
                parties,
                before.from(),
                before.until(),
                date(element, REVIEW),
                element.findField(WHERE).orElse(""));
    }

    static @Nullable LocalDate date(Element element, String field) {
        try {
            return element.findField(field).map(LocalDate::parse).orElse(null);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
