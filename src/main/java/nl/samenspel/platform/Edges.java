package nl.samenspel.platform;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The edges where the world comes in: time and chance. Tests put their own in their place.
@Configuration
class Edges {
    @Bean
    @ConditionalOnMissingBean
    InstantSource clock() {
        return new StoryClock(Clock.systemUTC());
    }

    @Bean
    @ConditionalOnMissingBean
    RandomGenerator random() {
        return new SecureRandom();
    }

    @Bean
    ServerKey serverKey(DataFolder data, @Value("${samenspel.key-file:}") String file) {
        return ServerKey.keptIn(file.isEmpty() ? data.resolve("server.key") : Path.of(file));
    }

    @Bean
    Ids ids(InstantSource clock, RandomGenerator random) {
        return new Ids(clock, random);
    }
}
