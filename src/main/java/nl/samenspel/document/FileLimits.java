package nl.samenspel.document;

/// How much of a file we are willing to take in.
///
/// @param unpackedBytes what a packed file may grow to
/// @param letters       the longest text in one cell
public record FileLimits(int bytes, long unpackedBytes, int rows, int columns, int letters) {
    private static final int MEGABYTE = 1 << 20;

    /// 20 MB, 150 MB unpacked, 100,000 lines, 500 columns.
    public static final FileLimits USUAL =
            new FileLimits(20 * MEGABYTE, 150L * MEGABYTE, 100_000, 500, TableValues.LONGEST_TEXT);

    int megabytes() {
        return bytes / MEGABYTE;
    }
}
