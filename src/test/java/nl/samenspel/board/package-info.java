@NullMarked
package nl.samenspel.board;

import org.jspecify.annotations.NullMarked;
