package nl.samenspel.notice;

import java.util.ArrayList;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refused;
import nl.samenspel.platform.Refused.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How each person wants to be reached. Their own affair: the journal says nothing about it.
@Service
public class Preferences {
    private final PreferenceStore store;

    Preferences(PreferenceStore store) {
        this.store = store;
    }

    @Transactional(readOnly = true)
    public Preference of(Actor actor) {
        return store.find(actor.person()).orElse(Preference.FIRST);
    }

    /// Refuses: HOUR_OUT_OF_RANGE, DIGEST_IN_QUIET_HOURS.
    @Transactional
    public void choose(Preference wish, Actor by) {
        var problems = new ArrayList<Problem>();
        requireHour("digestHour", wish.digestHour(), problems);
        requireHour("quietFrom", wish.quietFrom(), problems);
        requireHour("quietUntil", wish.quietUntil(), problems);
        if (problems.isEmpty()
                && wish.mail() == Preference.Mail.DAILY
                && wish.isQuietAt(java.time.LocalTime.of(wish.digestHour(), 0))) {
            problems.add(Problem.of("digestHour", NoticeRefusal.DIGEST_IN_QUIET_HOURS));
        }
        if (!problems.isEmpty()) {
            throw new Refused(problems);
        }
        store.save(by.person(), wish);
    }

    /// @throws Refused MAIL_CHOICE_MISSING when nothing was chosen
    public static Preference.Mail required(Preference.@Nullable Mail mail) {
        if (mail == null) {
            throw new Refused("mail", NoticeRefusal.MAIL_CHOICE_MISSING);
        }
        return mail;
    }

    private static void requireHour(String field, int hour, ArrayList<Problem> problems) {
        if (hour < 0 || hour > 23) {
            problems.add(Problem.of(field, NoticeRefusal.HOUR_OUT_OF_RANGE));
        }
    }
}
