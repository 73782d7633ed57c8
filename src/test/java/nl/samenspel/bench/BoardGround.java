package nl.samenspel.bench;

import jakarta.servlet.Filter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.board.Admission;
import nl.samenspel.board.Board;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.BoardMeaning;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.web.CurrentActor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.context.SecurityContextHolder;

/// Boards for everyone who says a number in `X-Person`: what is measured is the engine, from socket to disk and
/// back.
@Configuration(proxyBeanMethods = false)
@Profile("bench") // never among the tests, which find it on the same class path
class BoardGround {
    @Bean
    FilterRegistrationBean<Filter> everyoneIsSomebody() {
        return new FilterRegistrationBean<>((request, response, chain) -> {
            var number = ((jakarta.servlet.http.HttpServletRequest) request).getHeader("X-Person");
            if (number != null) {
                var person = new PersonId(new UUID(9, Integer.parseInt(number)));
                var actor = new Actor(person, "Person " + number, Actor.Kind.PERSON);
                SecurityContextHolder.getContext().setAuthentication(CurrentActor.authentication(actor));
            }
            chain.doFilter(request, response);
        });
    }

    @Bean
    @Primary
    BoardMeaning openBoards() {
        return new BoardMeaning() {
            @Override
            public Admission admission(Board.Id id, Actor asker) {
                return new Admission(asker, true, Map.of());
            }

            @Override
            public void judge(Board.Id id, Board board, BoardCommand command, Admission by) {}

            @Override
            public boolean reachesOut(Moment moment) {
                return false;
            }

            @Override
            public List<BoardCommand.Direct> effects(Moment moment) {
                return List.of();
            }
        };
    }
}
