package nl.samenspel.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.access.Access;
import nl.samenspel.access.Asks;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.NotFound;
import nl.samenspel.platform.web.CurrentActor;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Runs before every route of ours and asks what its [Asks] says.
@Component
class RouteGuard implements HandlerInterceptor, WebMvcConfigurer {
    private final Access access;

    RouteGuard(Access access) {
        this.access = access;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method)
                || !method.getBeanType().getName().startsWith("nl.samenspel.")) {
            return true;
        }
        var asks = method.getMethodAnnotation(Asks.class);
        var actor = CurrentActor.ofRequest();
        if (asks != null && isAllowed(actor, asks, request)) {
            return true;
        }
        if (actor.isNobody() && asks != null) {
            response.sendRedirect(loginFor(request));
            return false;
        }
        throw new NotFound();
    }

    private boolean isAllowed(Actor actor, Asks asks, HttpServletRequest request) {
        if (asks.id().isEmpty()) {
            return access.may(actor, asks.value(), asks.of());
        }
        var variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        try {
            var id = UUID.fromString(String.valueOf(variables.get(asks.id())));
            return access.may(actor, asks.value(), asks.of(), id);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String loginFor(HttpServletRequest request) {
        var language = request.getRequestURI().startsWith("/en") ? "/en" : "/nl";
        if (!"GET".equals(request.getMethod())) {
            return language + "/login";
        }
        var query = request.getQueryString();
        var back = request.getRequestURI() + (query == null ? "" : "?" + query);
        return language + "/login?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
