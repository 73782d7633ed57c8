/// Long work in the background: kept in the database, so it survives a crash and any instance carries it on.
@NullMarked
package nl.samenspel.platform.job;

import org.jspecify.annotations.NullMarked;
