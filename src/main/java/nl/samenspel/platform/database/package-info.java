/// The one PostgreSQL: embedded in the data folder unless a URL names another, its roles, its migrations, and the
/// identity of every transaction.
@NullMarked
package nl.samenspel.platform.database;

import org.jspecify.annotations.NullMarked;
