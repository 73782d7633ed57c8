package nl.samenspel.platform;

import java.util.Map;

/// Where rooms leave word for somebody: *Anna shared something with you*. The person finds it under
/// their notices; a mail, if they want one, says only that something waits.
///
/// One method, so that a test may hand in a lambda. Room `notice` keeps them.
public interface Notices {

    /// What somebody is told.
    ///
    /// @param key sentence of the room's own messages
    /// @param args text, numbers and `java.util.Date`; names and titles, never content of what
    ///     people wrote
    /// @param path where to look, without the language
    record Word(String key, Map<String, ?> args, String path) {
        public Word {
            args = Map.copyOf(args);
        }
    }

    /// Within the transaction of the act, so that neither exists without the other.
    void tell(PersonId person, Word word);
}
