package nl.samenspel.sketch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.web.CurrentActor;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/// Somebody who asks for pages over HTTP and sends forms, without a browser.
public final class Caller {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final String address;
    private final Map<String, String> cookies = new HashMap<>();
    private String token = "";
    private HttpClient http = HTTP;

    public Caller(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    /// With a login already, however that was made.
    @SuppressWarnings("unchecked")
    public static Caller loggedIn(int port, Actor actor, ApplicationContext context) {
        var caller = new Caller(port);
        var sessions = (SessionRepository<Session>) context.getBean(SessionRepository.class);
        var session = sessions.createSession();
        session.setAttribute("SPRING_SECURITY_CONTEXT", new SecurityContextImpl(CurrentActor.authentication(actor)));
        sessions.save(session);
        var id = session.getId().getBytes(StandardCharsets.UTF_8);
        caller.cookies.put("SESSION", Base64.getEncoder().encodeToString(id));
        return caller;
    }

    /// From another address of this machine.
    public void from(String address) {
        http = HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral(address))
                .build();
    }

    /// As the header of a socket.
    public String cookie() {
        return cookies.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(java.util.stream.Collectors.joining("; "));
    }

    public Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET(), BodyHandlers.ofString());
    }

    public HttpResponse<byte[]> bytes(String path) {
        return send(HttpRequest.newBuilder(URI.create(address + path)).GET(), BodyHandlers.ofByteArray());
    }

    /// Sends a form, with the token of a page that anybody may see. Names and values in turn.
    public HttpResponse<String> post(String path, String... namesAndValues) {
        return send(form(path, namesAndValues), BodyHandlers.ofString());
    }

    /// The same, for an answer that is a file.
    public byte[] postForBytes(String path, String... namesAndValues) {
        return send(form(path, namesAndValues), BodyHandlers.ofByteArray()).body();
    }

    private HttpRequest.Builder form(String path, String... namesAndValues) {
        if (token.isEmpty()) {
            var found = TOKEN.matcher(get("/nl/join").body());
            token = found.find() ? found.group(1) : "";
        }
        var form = new StringJoiner("&").add("_csrf=" + encoded(token));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.add(encoded(namesAndValues[i]) + "=" + encoded(namesAndValues[i + 1]));
        }
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        if (!cookies.isEmpty()) {
            var all = new StringJoiner("; ");
            cookies.forEach((name, value) -> all.add(name + "=" + value));
            request.header("Cookie", all.toString());
        }
        try {
            var answer = http.send(request.build(), body);
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        var pair = cookie.substring(0, cookie.contains(";") ? cookie.indexOf(';') : cookie.length());
        cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        if (pair.startsWith("SESSION=")) {
            token = ""; // another login has another token
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
