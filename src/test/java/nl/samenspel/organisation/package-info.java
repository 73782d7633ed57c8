@NullMarked
package nl.samenspel.organisation;

import org.jspecify.annotations.NullMarked;
