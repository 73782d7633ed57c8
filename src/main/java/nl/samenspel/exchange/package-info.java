/// Bringing things in from files: choose columns, look at what would change, bring it in, stop, do it again.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "journal", "access", "document"})
package nl.samenspel.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
