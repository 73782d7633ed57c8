package nl.samenspel.logbook;

import java.nio.file.Path;
import java.util.random.RandomGenerator;
import nl.samenspel.platform.DataFolder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where the keys of the logbook lie.
@Configuration(proxyBeanMethods = false)
class LogbookSetup {
    @Bean
    Cryptography cryptography(
            DataFolder data, @Value("${samenspel.logbook.key-file:}") String file, RandomGenerator random) {
        var place = file.isEmpty() ? data.resolve("logbook.key") : Path.of(file);
        return new Cryptography(MasterKeys.keptIn(place, random), random);
    }
}
