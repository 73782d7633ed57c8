package nl.samenspel.platform.web;

/// A way to another page, in a breadcrumb, tabs or a section list.
///
/// @param path without the language
/// @param count shown behind the label, or empty
public record Link(String label, String path, boolean current, String count) {

    public Link(String label, String path) {
        this(label, path, false, "");
    }

    public Link(String label, String path, boolean current) {
        this(label, path, current, "");
    }
}
