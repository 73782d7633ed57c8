package nl.samenspel;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Samenspel {
    public static void main(String[] args) {
        SpringApplication.run(Samenspel.class, args);
    }
}
