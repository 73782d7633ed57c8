/// What the product says about the craft: entries of the guide in versions, and the names of the roles.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "journal", "access", "people", "organisation"})
package nl.samenspel.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
