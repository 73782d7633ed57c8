/// Logging in and out, and the start page.
@NullMarked
package nl.samenspel.people.web;

import org.jspecify.annotations.NullMarked;
