/// The red button: asking colleagues for help with a time by which they owe an answer, and
/// preparing to tell the client
/// that it cannot go on like this.
@NullMarked
@NamedInterface("help")
package nl.samenspel.signal.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
