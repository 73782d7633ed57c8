@NullMarked
package nl.samenspel.assignment;

import org.jspecify.annotations.NullMarked;
