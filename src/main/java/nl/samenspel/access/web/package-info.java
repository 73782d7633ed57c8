/// Puts every route's question to the policy table.
@NullMarked
package nl.samenspel.access.web;

import org.jspecify.annotations.NullMarked;
