/// Persons, how they log in, guests of one session.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "journal", "access"})
package nl.samenspel.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
