package nl.samenspel.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/// A real sketch session of the demo world with people at it: planned, invited, entered by code and started, all by
/// the forms that people use. The measurements use it, and journeys that kill what they visit.
///
/// @param seats the facilitator first, then the corners, then guests
public record Table(UUID session, Visitor planner, List<Visitor> seats) {
    private static final Pattern TRIANGLE = Pattern.compile("/nl/triangles/([0-9a-f-]{36})\"[^>]*>[^<]*Voorbeeld");
    private static final Pattern SESSION = Pattern.compile("/sessions/([0-9a-f-]{36})");
    private static final Pattern CODE = Pattern.compile("data-part=\"join-code\">([^<]+)<");
    private static final String FACILITATOR = "Noor de Vries";
    private static final List<String> CORNERS =
            List.of("Ineke Bakker", "Tom Visser", "Farida Amrani", "Joost Meijer", "Sanne Kok", "Rashid Yilmaz");
    private static final List<String> KINDS = List.of("OWNER", "OWNER", "CLIENT", "CLIENT", "CLIENT", "PROVIDER");

    public static Table lay(int port, String purpose, int people) throws IOException, InterruptedException {
        var planner = Visitor.persona(port, "Marloes Prins");
        var session = plan(planner, purpose);
        var seats = new ArrayList<Visitor>();
        var facilitator = Visitor.persona(port, FACILITATOR);
        seats.add(facilitator);
        for (int i = 0; i < CORNERS.size() && seats.size() < people; i++) {
            invite(planner, session, i);
            seats.add(Visitor.persona(port, CORNERS.get(i)));
        }
        if (seats.size() < people) {
            seatGuests(port, facilitator, session, people, seats);
        }
        start(port, facilitator, session);
        return new Table(session, planner, List.copyOf(seats));
    }

    /// Another session of the same triangle with the same people, guests left out.
    Table another(int port, String purpose) throws IOException, InterruptedException {
        var next = plan(planner, purpose);
        var same = seats.subList(0, Math.min(seats.size(), CORNERS.size() + 1));
        for (int i = 0; i < same.size() - 1; i++) {
            invite(planner, next, i);
        }
        start(port, same.getFirst(), next);
        return new Table(next, planner, same);
    }

    /// How many assignments the register has under a title that begins so, and how many different ones.
    Register register(String title) throws IOException, InterruptedException {
        var list =
                new String(planner.get("/nl/assignments/export/csv?q=" + title).body(), StandardCharsets.UTF_8);
        var titles = Pattern.compile(title + "-\\d+-\\d+")
                .matcher(list)
                .results()
                .map(found -> found.group())
                .toList();
        return new Register(titles.size(), (int) titles.stream().distinct().count());
    }

    /// What the register holds of the session's assignments.
    record Register(int rows, int different) {}

    private static UUID plan(Visitor planner, String purpose) throws IOException, InterruptedException {
        var triangle = find(TRIANGLE, planner.page("/nl/triangles"), "triangle");
        var plan = Map.of(
                "purpose",
                purpose,
                "date",
                LocalDate.now(java.time.ZoneId.systemDefault()).toString(),
                "time",
                "10:00",
                "facilitator",
                FACILITATOR,
                "language",
                "NL");
        var page = planner.send(
                "/nl/triangles/" + triangle + "/sessions/new", "/nl/triangles/" + triangle + "/sessions", plan);
        return UUID.fromString(find(SESSION, page.uri().getPath(), "planned session"));
    }

    private static void invite(Visitor planner, UUID session, int corner) throws IOException, InterruptedException {
        planner.send(
                "/nl/sessions/" + session,
                "/nl/sessions/" + session + "/invitees",
                Map.of("name", CORNERS.get(corner), "corner", KINDS.get(corner)));
    }

    private static void seatGuests(int port, Visitor facilitator, UUID session, int people, List<Visitor> seats)
            throws IOException, InterruptedException {
        var page = "/nl/sessions/" + session;
        facilitator.send(page, page + "/lobby", Map.of("atOnce", "true"));
        var code =
                find(CODE, facilitator.send(page, page + "/entrance", Map.of()).body(), "code");
        var corners = List.of("CLIENT", "PROVIDER", "OWNER");
        while (seats.size() < people) {
            var guest = new Visitor(port);
            int number = seats.size();
            guest.send(
                    "/nl/join",
                    "/nl/join",
                    Map.of("code", code, "name", "Gast " + number, "corner", corners.get(number % corners.size())));
            seats.add(guest);
        }
    }

    /// Ends the session: the register no longer has to keep its board as it is.
    void end(int port) throws IOException {
        set("ended", port, seats.getFirst(), session);
    }

    private static void start(int port, Visitor facilitator, UUID session) throws IOException, InterruptedException {
        facilitator.page("/nl/sessions/" + session + "/board");
        set("started", port, facilitator, session);
    }

    private static void set(String key, int port, Visitor facilitator, UUID session) throws IOException {
        try (var socket = new BenchSocket(port, session, facilitator.cookieLine())) {
            socket.send("{\"type\":\"hello\",\"at\":0}");
            socket.receive();
            var id = UUID.randomUUID().toString();
            socket.send("{\"type\":\"do\",\"id\":\"" + id + "\",\"command\":{\"type\":\"set-state\",\"key\":\"" + key
                    + "\",\"value\":\"yes\"}}");
            for (var heard = socket.receive(); !heard.contains(id); heard = socket.receive()) {
                // others may say things first
            }
        }
    }

    private static String find(Pattern pattern, String text, String what) throws IOException {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IOException("no " + what + " found");
        }
        return found.group(1);
    }
}
