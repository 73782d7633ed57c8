/// What reaches people: notices in the application, mail that only says that something waits,
/// calendars.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "journal", "access", "people", "document"})
package nl.samenspel.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
