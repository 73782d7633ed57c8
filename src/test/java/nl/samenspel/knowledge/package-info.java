@NullMarked
package nl.samenspel.knowledge;

import org.jspecify.annotations.NullMarked;
