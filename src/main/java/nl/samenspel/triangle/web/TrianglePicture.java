package nl.samenspel.triangle.web;

import java.util.ArrayList;
import java.util.List;
import nl.samenspel.triangle.Client;
import nl.samenspel.triangle.ClientRole;
import nl.samenspel.triangle.Corner;
import nl.samenspel.triangle.Participation;
import nl.samenspel.triangle.Seat;
import nl.samenspel.triangle.Triangle.Owner;
import nl.samenspel.triangle.TriangleView;
import nl.samenspel.triangle.web.Picture.Box;
import nl.samenspel.triangle.web.Picture.Stroke;

/// Draws a triangle: its three corners, who sits there or that nobody does yet, and below them every client as a box of
/// its own, grouped by how they take part. Drawn twice: wide, and for a phone in one column.
final class TrianglePicture {
    private static final int GAP = 14;
    private static final int GROUP_GAP = 30;
    /// From this many clients on, their boxes hold their name alone.
    static final int CROWD = 24;

    private final TriangleView view;
    private final Words words;
    private final int width;
    private final boolean narrow;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Stroke> strokes = new ArrayList<>();

    private TrianglePicture(TriangleView view, Words words, int width) {
        this.view = view;
        this.words = words;
        this.width = width;
        narrow = width < 600;
    }

    static Picture wide(TriangleView view, Words words) {
        return new TrianglePicture(view, words, 1080).draw();
    }

    static Picture narrow(TriangleView view, Words words) {
        return new TrianglePicture(view, words, 320).draw();
    }

    private Picture draw() {
        var bottom = narrow ? cornersInAColumn() : cornersInATriangle();
        bottom = clients(bottom + GROUP_GAP);
        return new Picture(width, bottom + 4, boxes, strokes);
    }

    private int cornersInATriangle() {
        var each = 320;
        var owner = owner(each);
        var client = clientCorner(each);
        var provider = provider(each);
        var top = put(owner, "owner", (width - each) / 2, 2, owner.height());
        var y = top.bottom() + 56;
        var height = Math.max(client.height(), provider.height());
        var left = put(client, "client", 2, y, height);
        var right = put(provider, "provider", width - each - 2, y, height);
        strokes.add(new Stroke(top.middle() - 60, top.bottom(), left.middle(), left.y()));
        strokes.add(new Stroke(top.middle() + 60, top.bottom(), right.middle(), right.y()));
        strokes.add(new Stroke(left.x() + left.width(), y + height / 2, right.x(), y + height / 2));
        return y + height;
    }

    private int cornersInAColumn() {
        var each = width - 4;
        var owner = owner(each);
        var client = clientCorner(each);
        var provider = provider(each);
        var top = put(owner, "owner", 2, 2, owner.height());
        var second = put(provider, "provider", 2, top.bottom() + 26, provider.height());
        var third = put(client, "client", 2, second.bottom() + 26, client.height());
        strokes.add(new Stroke(top.middle(), top.bottom(), second.middle(), second.y()));
        strokes.add(new Stroke(second.middle(), second.bottom(), third.middle(), third.y()));
        return third.bottom();
    }

    private Box put(BoxText text, String corner, int x, int y, int height) {
        var box = text.at("picture__corner picture__corner--" + corner, x, y, height, "");
        boxes.add(box);
        return box;
    }

    private BoxText owner(int boxWidth) {
        var text = new BoxText(boxWidth).add("picture__kind", words.corner(Corner.OWNER), 14, 1);
        switch (view.triangle().owner()) {
            case Owner.Nobody _ -> text.add("picture__nobody", words.t("triangle.nobody"), 17, 1);
            case Owner.Participants _ -> text.add("picture__name", words.t("triangle.together"), 17, 2);
            case Owner.One one -> {
                text.add("picture__name", view.name(one.organisation()).name(), 17, 3);
                if (one.standing().isProposed()) {
                    text.add("picture__small", words.t("triangle.proposed"), 13, 1);
                }
            }
        }
        text.space(6);
        people(text, Seat.Kind.OWNER);
        people(text, Seat.Kind.OWNER_ADVISER);
        return text;
    }

    private BoxText provider(int boxWidth) {
        var text = new BoxText(boxWidth)
                .add("picture__kind", words.corner(Corner.PROVIDER), 14, 1)
                .add("picture__name", view.name(view.triangle().provider()).name(), 17, 3)
                .space(6);
        people(text, Seat.Kind.PROVIDER);
        people(text, Seat.Kind.ACCOUNT_MANAGER);
        if (!names(Seat.Kind.CONTROLLER).isEmpty()) {
            people(text, Seat.Kind.CONTROLLER);
        }
        return text;
    }

    private BoxText clientCorner(int boxWidth) {
        var clients = view.clientsNow();
        var text = new BoxText(boxWidth)
                .add("picture__kind", words.corner(Corner.CLIENT), 14, 1)
                .add(
                        clients.isEmpty() ? "picture__nobody" : "picture__name",
                        clients.isEmpty()
                                ? words.t("triangle.nobody")
                                : words.t("triangle.units", "count", clients.size()),
                        17,
                        1)
                .space(6);
        var coordinating = clients.stream()
                .filter(client -> client.role() == ClientRole.COORDINATING)
                .map(client -> view.name(client.organisation()).brief())
                .toList();
        line(text, words.role(ClientRole.COORDINATING), coordinating);
        people(text, Seat.Kind.POLITICAL_CLIENT);
        people(text, Seat.Kind.ADMINISTRATIVE_CLIENT);
        people(text, Seat.Kind.DELEGATED_CLIENT);
        return text;
    }

    private void people(BoxText text, Seat.Kind kind) {
        line(text, words.seat(kind), names(kind));
    }

    private void line(BoxText text, String label, List<String> names) {
        text.add("picture__label", label, 13, 2);
        if (names.isEmpty()) {
            text.add("picture__nobody picture__nobody--small", words.t("triangle.nobody"), 15, 1);
        } else if (names.size() <= 3) {
            names.forEach(name -> text.add("picture__person", name, 15, 2));
        } else {
            text.add("picture__person", words.t("triangle.persons", "count", names.size()), 15, 1);
        }
        text.space(4);
    }

    private List<String> names(Seat.Kind kind) {
        return view.seatsIn(kind.corner()).stream()
                .filter(seat -> seat.kind() == kind)
                .map(seat -> view.person(seat.person()))
                .toList();
    }

    /// Those who coordinate or lead first, then by how they take part.
    private int clients(int top) {
        var clients = view.clientsNow();
        var y = top;
        y = group(
                words.t("triangle.group.LEADING"),
                clients.stream()
                        .filter(client -> client.role() != ClientRole.CLIENT)
                        .toList(),
                y);
        for (var participation : Participation.values()) {
            var members = clients.stream()
                    .filter(client -> client.role() == ClientRole.CLIENT && client.participation() == participation)
                    .toList();
            y = group(words.t("triangle.group." + participation.name()), members, y);
        }
        return y;
    }

    private int group(String heading, List<Client> clients, int top) {
        if (clients.isEmpty()) {
            return top;
        }
        var crowded = view.clientsNow().size() > CROWD;
        var columns = narrow ? 1 : crowded ? 4 : 3;
        var each = (width - 4 - (columns - 1) * GAP) / columns;
        boxes.add(new Box(
                "picture__group",
                2,
                top,
                width - 4,
                24,
                List.of(new Picture.Text("picture__heading", 2, top + 16, heading + " (" + clients.size() + ")")),
                ""));
        var y = top + 30;
        for (int start = 0; start < clients.size(); start += columns) {
            var row = clients.subList(start, Math.min(clients.size(), start + columns)).stream()
                    .map(client -> client(client, each, crowded))
                    .toList();
            var height = row.stream().mapToInt(BoxText::height).max().orElse(0);
            for (int i = 0; i < row.size(); i++) {
                var client = clients.get(start + i);
                boxes.add(row.get(i)
                        .at(
                                look(client),
                                2 + i * (each + GAP),
                                y,
                                height,
                                view.name(client.organisation()).name()));
            }
            y += height + (crowded ? 8 : GAP);
        }
        return y + GROUP_GAP - GAP;
    }

    private BoxText client(Client client, int boxWidth, boolean crowded) {
        var text = new BoxText(boxWidth);
        var name = view.name(client.organisation()).name();
        if (crowded && client.role() == ClientRole.CLIENT) {
            return text.add("picture__client", name, 15, 2);
        }
        text.add("picture__client picture__client--strong", name, 15, 3);
        if (client.role() != ClientRole.CLIENT) {
            text.add("picture__small", words.role(client.role()), 13, 2);
        }
        if (client.standing().isProposed()) {
            text.add("picture__small", words.t("triangle.proposed"), 13, 1);
        }
        if (client.participation() == Participation.REPRESENTED && client.representedBy() != null) {
            text.add("picture__small", words.t("triangle.via", "name", words.value(client.representedBy())), 13, 2);
        }
        view.seatsFor(client).forEach(seat -> text.add("picture__small", view.person(seat.person()), 13, 1));
        return text;
    }

    /// Where a client stands in the drawing and in the list.
    static String group(Client client) {
        return client.role() == ClientRole.CLIENT ? client.participation().name() : "LEADING";
    }

    private static String look(Client client) {
        var css = "picture__box picture__box--" + client.participation().name().toLowerCase(java.util.Locale.ROOT);
        return client.role() == ClientRole.CLIENT ? css : css + " picture__box--leading";
    }
}
