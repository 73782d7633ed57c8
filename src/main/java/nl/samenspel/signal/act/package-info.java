/// What somebody does about an assignment: interventions chosen, planned, done and weighed; the
/// ladder of escalation.
@NullMarked
@NamedInterface("act")
package nl.samenspel.signal.act;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
