package nl.samenspel.notice;

/// Where mail leaves the house. Tests put their own in its place.
public interface MailPost {

    /// @param id stays the same when one is sent again, so that the receiver's server can see it
    ///     is the same
    record Letter(String id, String to, String subject, String text) {}

    /// @throws org.springframework.mail.MailException when it did not leave; it will be tried again
    void send(Letter letter);
}
