@NullMarked
package nl.samenspel.sketch.magnet;

import org.jspecify.annotations.NullMarked;
