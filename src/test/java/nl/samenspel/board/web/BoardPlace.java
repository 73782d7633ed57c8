package nl.samenspel.board.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import nl.samenspel.board.TestMeaning;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.web.CurrentActor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Boards that mean little, and a way to say who comes: the header `X-Person` holds a number.
@TestConfiguration(proxyBeanMethods = false)
public class BoardPlace {
    /// Somebody with this number.
    public static Actor person(int number) {
        return new Actor(new PersonId(new UUID(7, number)), "Person " + number, Actor.Kind.PERSON);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE) // before any room of the application
    TestMeaning testMeaning() {
        return new TestMeaning();
    }

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> whoComes() {
        return new FilterRegistrationBean<>(new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                var number = request.getHeader("X-Person");
                if (number != null) {
                    var login = CurrentActor.authentication(person(Integer.parseInt(number)));
                    SecurityContextHolder.getContext().setAuthentication(login);
                }
                chain.doFilter(request, response);
            }
        });
    }
}
