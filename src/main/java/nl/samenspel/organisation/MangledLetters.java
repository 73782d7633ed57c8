package nl.samenspel.organisation;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// Names whose letters were written in one alphabet and read in another: `FryslÃ¢n` for `Fryslân`.
public final class MangledLetters {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern SUSPECT = Pattern.compile("[ÃÂâ][\\u0080-\\u00bf\\u0152-\\u2122]");

    private MangledLetters() {}

    /// What it was meant to say, or what it says where that cannot be told.
    public static String meant(String name) {
        return findMeant(name).orElse(name).strip();
    }

    /// What it was meant to say; empty when nothing seems wrong, or it cannot be told.
    public static Optional<String> findMeant(String name) {
        if (!SUSPECT.matcher(name).find()) {
            return Optional.empty();
        }
        try {
            var bytes = WINDOWS.newEncoder().encode(CharBuffer.wrap(name));
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.array(), 0, bytes.limit()))
                    .toString());
        } catch (CharacterCodingException _) { // then it was not mangled this way
            return Optional.empty();
        }
    }
}
