package nl.samenspel.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import nl.samenspel.access.Relations;
import nl.samenspel.journal.Journal;
import nl.samenspel.journal.Line;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.ServerKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Invites people to log in. Where the organisation has no login of its own, an invitation holds a code that works
/// once: sixty bits of chance, so that guessing is no way in.
@Service
public class Invitations {
    private static final Duration HOLDS = Duration.ofDays(7);
    private static final String PURPOSE = "people.invitation";

    private final InvitationStore store;
    private final DirectoryViews directory;
    private final LoginCode codes;
    private final LoginSettings settings;
    private final Journal journal;

    Invitations(
            InvitationStore store, DirectoryViews directory, LoginCode codes, LoginSettings settings, Journal journal) {
        this.store = store;
        this.directory = directory;
        this.codes = codes;
        this.settings = settings;
        this.journal = journal;
    }

    /// What goes into the text for somebody.
    ///
    /// @param provider the organisation's own login, or empty
    /// @param code works once and stands nowhere else; empty with a provider
    /// @param until when the code stops
    public record Invitation(Person person, String provider, String code, Instant until) {}

    /// An earlier code stops working. Refuses: PERSON_HAS_LEFT, EMAIL_MISSING.
    @Transactional
    public Invitation invite(PersonId id, Actor by) {
        var entry = directory.get(id);
        if (entry.hasLeft()) {
            throw new Refused(PeopleRefusal.PERSON_HAS_LEFT);
        }
        if (settings.isSet() && entry.person().email().isEmpty()) {
            throw new Refused(PeopleRefusal.EMAIL_MISSING);
        }
        journal.record(
                by, Line.of("PERSON_INVITED", "person", id.value()).within("installation", Relations.INSTALLATION));
        if (settings.isSet()) {
            return new Invitation(entry.person(), settings.provider(), "", Instant.EPOCH);
        }
        var code = codes.fresh();
        var until = codes.now().plus(HOLDS);
        store.save(id, codes.sealed(code), until);
        return new Invitation(entry.person(), "", code, until);
    }

    /// Makes and seals codes that people type: no 0, O, 1 or I.
    @org.springframework.stereotype.Component
    static class LoginCode {
        private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
        private static final int LENGTH = 12;

        private final java.util.random.RandomGenerator random;
        private final ServerKey key;
        private final InstantSource clock;

        LoginCode(java.util.random.RandomGenerator random, ServerKey key, InstantSource clock) {
            this.random = random;
            this.key = key;
            this.clock = clock;
        }

        String fresh() {
            var code = new StringBuilder();
            for (int i = 0; i < LENGTH; i++) {
                code.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            return code.toString();
        }

        /// However it was typed: small letters, with spaces or dashes.
        byte[] sealed(String typed) {
            return key.seal(PURPOSE, typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", ""));
        }

        Instant now() {
            return clock.instant();
        }
    }
}
