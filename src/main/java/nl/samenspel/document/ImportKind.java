package nl.samenspel.document;

import java.util.List;

/// What can be brought in from a file, as the screens of room `exchange` know it.
///
/// @param name the lasting name in addresses and in remembered mappings: a plural noun such as `organisations`
/// @param titleKey the title in the room's message files; the sentence under it has `.explanation` behind its key
/// @param resultPath where people look at what was brought in: a path without language, such as `/organisations`
/// @param fields what a column can be given to, in the order of the screen
public record ImportKind(String name, String titleKey, String resultPath, List<ImportField> fields) {
    public ImportKind {
        fields = List.copyOf(fields);
    }
}
