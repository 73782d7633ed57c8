/// What every room stands on: who asks, how we say no, typed ids, the clock, the database, the frame of the pages.
/// No domain word lives here.
@NullMarked
@ApplicationModule(type = ApplicationModule.Type.OPEN)
package nl.samenspel.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
