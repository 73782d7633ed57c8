package nl.samenspel;

import nl.samenspel.platform.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/// Two rooms may each have a class of the same name, so beans go by their full one.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class Samenspel {

    /// With a sub-command among the arguments it runs that, reachable on no known port, and ends.
    public static void main(String[] args) {
        var application = new SpringApplication(Samenspel.class);
        var command = Commands.in(args);
        if (command.isEmpty()) {
            application.run(args);
            return;
        }
        var context = application.run(Commands.quiet(args));
        int code = context.getBean(Commands.class).run(command);
        System.exit(SpringApplication.exit(context, () -> code));
    }
}
