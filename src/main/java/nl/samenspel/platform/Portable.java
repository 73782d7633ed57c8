package nl.samenspel.platform;

import java.util.List;

/// Rows of one table as they leave this installation as JSON and come into another. A room offers one as
/// a bean for each table of its own that belongs to what people keep.
///
/// @param order what refers to other rows comes after them
/// @param name of the list in the file, a plural noun
/// @param key columns that tell one row from all others, everywhere
/// @param columns that travel, in their order; what is not here does not leave
/// @param limit further condition on the rows, or `true`; row-level security comes before it
public record Portable(int order, String name, String table, List<String> key, List<String> columns, String limit) {
    public Portable {
        key = List.copyOf(key);
        columns = List.copyOf(columns);
    }

    /// @param key and the other names, separated by blanks
    public static Portable of(int order, String name, String table, String key, String columns) {
        return new Portable(order, name, table, List.of(key.split(" ")), List.of(columns.split("\\s+")), "true");
    }

    public Portable where(String condition) {
        return new Portable(order, name, table, key, columns, condition);
    }
}
