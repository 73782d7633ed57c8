package nl.samenspel.people.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.database.Identity;
import nl.samenspel.platform.web.CurrentActor;
import nl.samenspel.platform.web.Pages;
import org.springframework.web.filter.OncePerRequestFilter;

/// Tells the second wall (row-level security) on whose behalf this request runs, and gives the page its nonce.
class IdentityFilter extends OncePerRequestFilter {
    private final SecureRandom random = new SecureRandom();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var nonce = new byte[16];
        random.nextBytes(nonce);
        request.setAttribute(Pages.NONCE, Base64.getEncoder().encodeToString(nonce));
        pass(CurrentActor.ofRequest(), request, response, chain);
    }

    private static void pass(Actor actor, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Identity.<Boolean, Exception>as(actor, () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
