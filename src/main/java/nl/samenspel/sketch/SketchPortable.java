package nl.samenspel.sketch;

import nl.samenspel.platform.Portable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Sessions and what they came to leave as JSON; what happened on the live board stays.
@Configuration(proxyBeanMethods = false)
class SketchPortable {
    @Bean
    Portable sessions() {
        return Portable.of(50, "sessions", "sketch_session", "id", """
                id triangle_id purpose planned_at place facilitator_id language state started_at paused_at
                ended_at guests_at_once
                confirmed_at confirmed_by cancelled_reason created_by created_at version""").where("rehearses is null");
    }

    @Bean
    Portable pictures() {
        return Portable.of(51, "pictures", "sketch_picture", "session_id", """
                session_id board_number board around taken_at""");
    }
}
