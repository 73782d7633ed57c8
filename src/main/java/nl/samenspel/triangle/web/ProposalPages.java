package nl.samenspel.triangle.web;

import static nl.samenspel.access.Action.CHANGE;
import static nl.samenspel.access.Resource.TRIANGLE;

import java.util.UUID;
import nl.samenspel.access.Asks;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.web.Page;
import nl.samenspel.triangle.Agreement;
import nl.samenspel.triangle.Client;
import nl.samenspel.triangle.Improvement;
import nl.samenspel.triangle.Proposals;
import nl.samenspel.triangle.Seat;
import nl.samenspel.triangle.Triangle;
import nl.samenspel.triangle.TriangleView;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/// Accepting or declining what a sketch session placed, one by one, from the triangle's own page.
@Controller
@RequestMapping("/{language:nl|en}/triangles/{id}/proposals/{kind}/{item}")
public class ProposalPages {
    private final Proposals proposals;
    private final Desk desk;

    ProposalPages(Proposals proposals, Desk desk) {
        this.proposals = proposals;
        this.desk = desk;
    }

    @Asks(value = CHANGE, of = TRIANGLE, id = "id")
    @PostMapping("/acceptance")
    String accept(
            @PathVariable Triangle.Id id, @PathVariable String kind, @PathVariable UUID item, Page page, Actor actor) {
        require(desk.view(id), kind, item);
        switch (kind) {
            case "owner" -> proposals.acceptOwner(id, actor);
            case "clients" -> proposals.accept(new Client.Id(item), actor);
            case "seats" -> proposals.accept(new Seat.Id(item), actor);
            case "agreements" -> proposals.accept(new Agreement.Id(item), actor);
            default -> proposals.accept(new Improvement.Id(item), actor);
        }
        return Desk.back(page, id, anchor(kind));
    }

    @Asks(value = CHANGE, of = TRIANGLE, id = "id")
    @PostMapping("/decline")
    String decline(
            @PathVariable Triangle.Id id, @PathVariable String kind, @PathVariable UUID item, Page page, Actor actor) {
        require(desk.view(id), kind, item);
        switch (kind) {
            case "owner" -> proposals.declineOwner(id, actor);
            case "clients" -> proposals.decline(new Client.Id(item), actor);
            case "seats" -> proposals.decline(new Seat.Id(item), actor);
            case "agreements" -> proposals.decline(new Agreement.Id(item), actor);
            default -> proposals.decline(new Improvement.Id(item), actor);
        }
        return Desk.back(page, id, anchor(kind));
    }

    private static void require(TriangleView view, String kind, UUID item) {
        var here = switch (kind) {
            case "owner" -> view.triangle().id().value().equals(item);
            case "clients" ->
                view.clients().stream().anyMatch(each -> each.id().value().equals(item));
            case "seats" ->
                view.seats().stream().anyMatch(each -> each.id().value().equals(item));
            case "agreements" ->
                view.agreements().stream().anyMatch(each -> each.id().value().equals(item));
            case "improvements" ->
                view.improvements().stream().anyMatch(each -> each.id().value().equals(item));
            default -> false;
        };
        if (!here) {
            throw new NotFound();
        }
    }

    private static String anchor(String kind) {
        return kind.equals("agreements") || kind.equals("improvements") ? kind : "corners";
    }
}
