@NullMarked
package nl.samenspel.platform.database;

import org.jspecify.annotations.NullMarked;
