/// What a session is remembered by: who did what and when, the session played again, and two sessions side by side. All
/// of
/// it as one reader may know it.
@NullMarked
package nl.samenspel.sketch.memory;

import org.jspecify.annotations.NullMarked;
