/// Pages of the register of assignments: list, one assignment, changing, merging, relations.
@NullMarked
package nl.samenspel.assignment.web;

import org.jspecify.annotations.NullMarked;
