/// Organisations and their units, names over time, hierarchy and teams: one list for everybody.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "journal", "access", "people", "document"})
package nl.samenspel.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
