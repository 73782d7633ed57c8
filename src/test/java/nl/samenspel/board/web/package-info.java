@NullMarked
package nl.samenspel.board.web;

import org.jspecify.annotations.NullMarked;
