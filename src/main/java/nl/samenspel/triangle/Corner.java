package nl.samenspel.triangle;

/// The three corners of a triangle.
public enum Corner {
    OWNER,
    CLIENT,
    PROVIDER
}
