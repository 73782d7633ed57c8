@NullMarked
package nl.samenspel.sketch;

import org.jspecify.annotations.NullMarked;
