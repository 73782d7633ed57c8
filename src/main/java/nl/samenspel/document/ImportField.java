package nl.samenspel.document;

import java.util.List;

/// One field of an importer. `headers` are the words in the heads of columns by which the screen recognises the field,
/// in any language; upper case, accents and punctuation make no difference.
public record ImportField(String name, String labelKey, Kind kind, boolean required, List<String> headers) {

    public enum Kind {
        TEXT,
        /// The name of somebody or something: spelling variants within the file are reported.
        NAME,
        NUMBER,
        DATE,
        MONTH,
        YES_NO
    }

    public ImportField {
        headers = List.copyOf(headers);
    }

    /// @param headers with commas between
    public static ImportField required(String name, String labelKey, Kind kind, String headers) {
        return new ImportField(name, labelKey, kind, true, List.of(headers.split(", ")));
    }

    /// @param headers with commas between
    public static ImportField optional(String name, String labelKey, Kind kind, String headers) {
        return new ImportField(name, labelKey, kind, false, List.of(headers.split(", ")));
    }
}
