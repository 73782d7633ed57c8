package nl.samenspel.notice;

import java.time.LocalTime;
import nl.samenspel.platform.Language;

/// How somebody wants to be reached.
///
/// @param digestHour at which the daily mail comes, 0 to 23
/// @param quietFrom hour from which no mail comes; the same as `quietUntil`: always welcome
/// @param quietUntil hour until which no mail comes
/// @param language of mails and of the calendar
public record Preference(Mail mail, int digestHour, int quietFrom, int quietUntil, Language language) {
    /// For who never chose: one mail a day at most, in working hours.
    public static final Preference FIRST = new Preference(Mail.DAILY, 8, 18, 8, Language.NL);

    public enum Mail {
        /// One a day at most, with everything that waits counted.
        DAILY,
        /// Soon after something happened, several things together.
        SOON,
        NEVER
    }

    /// Whether no mail may come at that time of day.
    public boolean isQuietAt(LocalTime time) {
        int hour = time.getHour();
        if (quietFrom == quietUntil) {
            return false;
        }
        return quietFrom < quietUntil ? hour >= quietFrom && hour < quietUntil : hour >= quietFrom || hour < quietUntil;
    }
}
