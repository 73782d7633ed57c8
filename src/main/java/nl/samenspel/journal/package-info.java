/// Who did what to what, when: one line per act, in the act's own transaction, and sealed in a chain.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package nl.samenspel.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
