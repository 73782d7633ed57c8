/// The pages of signals.
@NullMarked
package nl.samenspel.signal.web;

import org.jspecify.annotations.NullMarked;
