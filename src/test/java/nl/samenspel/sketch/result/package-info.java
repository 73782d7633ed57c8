@NullMarked
package nl.samenspel.sketch.result;

import org.jspecify.annotations.NullMarked;
