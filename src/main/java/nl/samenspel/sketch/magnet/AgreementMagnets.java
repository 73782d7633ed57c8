package nl.samenspel.sketch.magnet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenspel.assignment.AssignmentViews;
import nl.samenspel.assignment.Link;
import nl.samenspel.assignment.Links;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.Element;
import nl.samenspel.organisation.Organisation;
import nl.samenspel.triangle.Agreement;
import nl.samenspel.triangle.Agreements;
import nl.samenspel.triangle.Proposals;
import nl.samenspel.triangle.TriangleViews;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is agreed at the board stands in the register as proposed, and settles the relations it covers.
@Component
class AgreementMagnets implements MagnetKind {
    static final String ID = "agreementId";
    static final String PARTIES = "parties";
    private static final String COVERS = "covers";
    private static final String WHERE = "where";
    private static final String REVIEW = "review";

    private final Agreements agreements;
    private final TriangleViews triangles;
    private final Proposals proposals;
    private final Links links;
    private final AssignmentViews assignments;

    AgreementMagnets(
            Agreements agreements,
            TriangleViews triangles,
            Proposals proposals,
            Links links,
            AssignmentViews assignments) {
        this.agreements = agreements;
        this.triangles = triangles;
        this.proposals = proposals;
        this.links = links;
        this.assignments = assignments;
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
        var text = text(at, element, Agreement.Text.of(Agreement.Kind.OTHER, element.text(), List.of()), kept());
        var id = agreements.propose(
                at.session().triangle(), text, at.session().id().value(), at.by());
        settle(at, element, id);
        return List.of(Magnet.registered(element, ID, id.value(), Magnet.PROPOSED));
    }

    /// Refuses: AGREEMENT_NOT_OPEN for one that is agreed already; what it covers may change all the same.
    @Override
    public List<BoardCommand.Direct> changed(At at, Element element, Set<String> what) {
        var id = record(element).map(Agreement.Id::new).orElseThrow();
        var says = new HashSet<>(what);
        says.remove(COVERS);
        find(element).filter(_ -> !says.isEmpty() && !element.text().isBlank()).ifPresent(now -> {
            var text = text(at, element, now.text(), what);
            if (!text.equals(now.text())) {
                agreements.rewrite(id, text, at.by());
            }
        });
        if (what.contains(COVERS)) {
            at.before().findElement(element.id()).ifPresent(before -> release(at, before, id));
            settle(at, element, id);
        }
        return List.of();
    }

    @Override
    public void removed(At at, Element element) {
        find(element)
                .filter(agreement -> agreement.standing().isProposed()
                        && at.isFromHere(agreement.standing().fromSession()))
                .ifPresent(agreement -> {
                    proposals.decline(agreement.id(), at.by());
                    release(at, element, agreement.id());
                });
    }

    @Override
    public void returned(At at, Element element) {
        find(element)
                .filter(agreement -> agreement.standing().isDeclined()
                        && at.isFromHere(agreement.standing().fromSession()))
                .ifPresent(agreement -> {
                    proposals.reconsider(agreement.id(), at.by());
                    settle(at, element, agreement.id());
                });
    }

    private Optional<Agreement> find(Element element) {
        return record(element)
                .map(Agreement.Id::new)
                .flatMap(id ->
                        Optional.ofNullable(triangles.agreements(List.of(id)).get(id)));
    }

    private void settle(At at, Element element, Agreement.Id agreement) {
        covered(at, element).forEach(link -> links.settle(link.id(), agreement.value(), at.by()));
    }

    /// What it settled waits for an agreement again.
    private void release(At at, Element element, Agreement.Id agreement) {
        covered(at, element)
                .filter(link -> agreement.value().equals(link.agreement()))
                .forEach(link -> links.settle(link.id(), null, at.by()));
    }

    private Stream<Link> covered(At at, Element element) {
        return Magnet.listNamed(at.board(), element, COVERS).stream()
                .flatMap(line -> Magnet.findId(line, LineMagnets.ID).stream())
                .flatMap(link -> assignments.findLink(new Link.Id(link)).stream());
    }

    /// @param what was said anew; the rest stays as the register has it
    private static Agreement.Text text(At at, Element element, Agreement.Text before, Set<String> what) {
        var parties = Magnet.listNamed(at.board(), element, PARTIES).stream()
                .flatMap(magnet -> Magnet.findId(magnet, ClientMagnets.ID).stream())
                .map(Organisation.Id::new)
                .distinct()
                .toList();
        return new Agreement.Text(
                before.kind(),
                element.text().strip(),
                what.contains(PARTIES) ? parties : before.parties(),
                before.from(),
                before.until(),
                what.contains(REVIEW) ? date(element, REVIEW) : before.review(),
                what.contains(WHERE) ? element.findField(WHERE).orElse("") : before.place());
    }

    static @Nullable LocalDate date(Element element, String field) {
        try {
            return element.findField(field).map(LocalDate::parse).orElse(null);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
