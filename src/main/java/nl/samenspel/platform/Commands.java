package nl.samenspel.platform;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Finds the sub-command that a command line asks for.
@Component
public class Commands {
    /// Set while a sub-command runs.
    static final String RUNNING = "samenspel.command";

    private final List<Command> commands;

    Commands(List<Command> commands) {
        this.commands = List.copyOf(commands);
    }

    /// The word of the sub-command and what follows it; empty when the program is simply started.
    public static List<String> in(String... line) {
        return Arrays.stream(line).dropWhile(each -> each.startsWith("--")).toList();
    }

    /// The line with a free port in place of the known one; nobody waits for an address.
    public static String[] quiet(String... line) {
        return Stream.concat(
                        Stream.of("--server.port=0", "--" + RUNNING + "=true"),
                        Arrays.stream(line).filter(each -> !each.startsWith("--server.port=")))
                .toArray(String[]::new);
    }

    /// Exit code 2 when nobody knows the word.
    public int run(List<String> words) {
        var found = commands.stream()
                .filter(command -> command.name().equals(words.getFirst()))
                .findFirst();
        if (found.isEmpty()) {
            System.err.println("There is no command " + words.getFirst() + ". There are: "
                    + commands.stream().map(Command::name).sorted().collect(Collectors.joining(", ")) + ".");
            return 2;
        }
        return found.get().run(words.subList(1, words.size()));
    }
}
