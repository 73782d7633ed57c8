package nl.samenspel.platform;

import java.util.List;

/// A sub-command of the program, such as `verify`: it runs in the whole application, which then ends.
public interface Command {

    /// The word on the command line.
    String name();

    /// Prints what it has to say.
    ///
    /// @param arguments what follows the word
    /// @return exit code: 0 when all is well
    int run(List<String> arguments);
}
