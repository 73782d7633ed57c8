package nl.samenspel;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// Two rooms may each have a class of the same name, so beans go by their full one.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Samenspel {
    public static void main(String[] args) {
        SpringApplication.run(Samenspel.class, args);
    }
}
