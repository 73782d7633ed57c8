package nl.samenspel.document;

import static nl.samenspel.document.FileRefusal.FILE_NOT_A_TABLE;
import static nl.samenspel.document.FileRefusal.FILE_UNKNOWN_LETTERS;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import nl.samenspel.platform.Refused;

/// The text of a file. UTF-8 when its bytes are UTF-8 to the last; else what old Windows programs write.
///
/// @param old whether it was the latter: then a letter may have been read wrongly
record FileLetters(String text, boolean old) {
    private static final Charset OLD_WINDOWS = Charset.forName("windows-1252");

    static FileLetters of(byte[] file) {
        if (file.length >= 2
                && (file[0] == (byte) 0xFF && file[1] == (byte) 0xFE
                        || file[0] == (byte) 0xFE && file[1] == (byte) 0xFF)) {
            var text = find(file, StandardCharsets.UTF_16).orElseThrow(() -> new Refused(FILE_UNKNOWN_LETTERS));
            return new FileLetters(plain(text), false);
        }
        var modern = find(file, StandardCharsets.UTF_8);
        if (modern.isPresent()) {
            return new FileLetters(plain(modern.get()), false);
        }
        var text = find(file, OLD_WINDOWS).orElseThrow(() -> new Refused(FILE_UNKNOWN_LETTERS));
        return new FileLetters(plain(text), true);
    }

    private static Optional<String> find(byte[] file, Charset letters) {
        try {
            return Optional.of(
                    letters.newDecoder().decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String plain(String text) {
        if (text.chars().anyMatch(letter -> letter < ' ' && letter != '\n' && letter != '\r' && letter != '\t')) {
            throw new Refused(FILE_NOT_A_TABLE);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
