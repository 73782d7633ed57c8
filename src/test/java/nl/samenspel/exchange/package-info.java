@NullMarked
package nl.samenspel.exchange;

import org.jspecify.annotations.NullMarked;
