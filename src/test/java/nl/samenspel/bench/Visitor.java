package nl.samenspel.bench;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Somebody with cookies of their own who reads pages and sends forms, over HTTP alone. Hundreds of them share one
/// client, because each client has threads of its own.
public final class Visitor {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int MOST_HOPS = 5;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final URI address;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    Visitor(int port) {
        this.address = URI.create("http://127.0.0.1:" + port);
    }

    /// A persona of the demo world, by the name it begins with.
    static Visitor persona(int port, String name) throws IOException, InterruptedException {
        var visitor = new Visitor(port);
        var login = visitor.page("/nl/login");
        var id = Pattern.compile("value=\"([^\"]+)\"><span class=\"persona__name\">" + name)
                .matcher(login);
        if (!id.find()) {
            throw new IOException("no persona " + name + " on the login page");
        }
        visitor.send("/nl/login", "/nl/login/persona", Map.of("person", id.group(1)));
        return visitor;
    }

    /// Any answer, read to its end.
    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return ask(request(address.resolve(path)), HttpResponse.BodyHandlers.ofByteArray());
    }

    /// The text of a page that must be there.
    String page(String path) throws IOException, InterruptedException {
        var answer = get(path);
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answers " + answer.statusCode());
        }
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /// Sends a form that stands on the first page to the second address, and answers where that leads.
    HttpResponse<String> send(String page, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var csrf = CSRF.matcher(page(page));
        if (!csrf.find()) {
            throw new IOException("no form on " + page);
        }
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var body = form + "&_csrf=" + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8);
        var answer = ask(
                request(address.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answers " + answer.statusCode());
        }
        return answer;
    }

    /// To give to a browser, by name.
    public Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    /// As a header line, for a socket.
    String cookieLine() {
        return "Cookie: " + allCookies();
    }

    private <T> HttpResponse<T> ask(HttpRequest.Builder request, HttpResponse.BodyHandler<T> reader)
            throws IOException, InterruptedException {
        var answer = CLIENT.send(request.build(), reader);
        for (int hops = 0; ; hops++) {
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            var onwards = answer.headers().firstValue("Location");
            if (answer.statusCode() / 100 != 3 || onwards.isEmpty() || hops == MOST_HOPS) {
                return answer;
            }
            answer = CLIENT.send(request(answer.uri().resolve(onwards.get())).build(), reader);
        }
    }

    private void keep(String line) {
        for (var cookie : HttpCookie.parse(line)) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        }
    }

    private HttpRequest.Builder request(URI where) {
        var request = HttpRequest.newBuilder(where);
        return cookies.isEmpty() ? request : request.header("Cookie", allCookies());
    }

    private String allCookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
