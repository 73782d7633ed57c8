@NullMarked
package nl.samenspel;

import org.jspecify.annotations.NullMarked;
