/// Pages of the logbook.
@NullMarked
package nl.samenspel.logbook.web;

import org.jspecify.annotations.NullMarked;
