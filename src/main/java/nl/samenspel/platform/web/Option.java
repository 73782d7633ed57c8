package nl.samenspel.platform.web;

/// One answer of a select, of radio buttons or of a group of check boxes.
///
/// @param value what is sent; empty for "no choice yet"
/// @param hint a line under the label of a radio button or check box, or empty
public record Option(String value, String label, String hint) {

    public Option(String value, String label) {
        this(value, label, "");
    }
}
