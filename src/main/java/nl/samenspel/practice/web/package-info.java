/// Pages of the practice room.
@NullMarked
package nl.samenspel.practice.web;

import org.jspecify.annotations.NullMarked;
