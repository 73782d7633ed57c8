/// Who stands where in a triangle; its forums, agreements, arrangement and improvements.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"platform", "journal", "access", "people", "document", "organisation", "knowledge"})
package nl.samenspel.triangle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
