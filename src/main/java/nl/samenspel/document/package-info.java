/// Documents over plain records: tables written and read, PDF, pictures, calendars, codes to scan. Knows no domain
/// word.
@NullMarked
@ApplicationModule(allowedDependencies = {"platform"})
package nl.samenspel.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
