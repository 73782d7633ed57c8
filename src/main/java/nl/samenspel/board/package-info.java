/// The live engine: commands, their order, the log, presence. It knows elements, not what they mean; the room
/// above gives them meaning through [BoardMeaning].
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package nl.samenspel.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
