@NullMarked
package nl.samenspel.triangle;

import org.jspecify.annotations.NullMarked;
