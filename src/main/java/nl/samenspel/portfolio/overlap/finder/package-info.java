/// The rules that see where assignments overlap and influence each other. Pure: plain records in, reasons out.
@NullMarked
package nl.samenspel.portfolio.overlap.finder;

import org.jspecify.annotations.NullMarked;
