/// Who may do what: one policy table, asked by every route and every socket message; and the relations it looks at.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform", "journal"})
package nl.samenspel.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
