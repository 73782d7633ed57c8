package nl.samenspel.people;

import nl.samenspel.platform.Portable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Names and work of people leave; addresses and logins do not.
@Configuration(proxyBeanMethods = false)
class PeoplePortable {
    @Bean
    Portable people() {
        return Portable.of(10, "people", "people_person", "id", """
                id name work created_at left_at""");
    }
}
