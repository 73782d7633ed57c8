package nl.samenspel.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// The office program that many people have, without a window: it opens files and saves them anew.
///
/// @param at a folder of its own; its settings live there too
record LibreOffice(Path at) {
    private static final Path PROGRAM = Path.of("/usr/bin/soffice");
    private static final int MOST_SECONDS = 180;
    /// `;` between cells, UTF-8, Dutch; a quoted cell is text, as the box in its window says.
    static final String DUTCH_CSV = "CSV:59,34,76,1,,1043,true,true,false";
    /// The same, but it finds out by itself what a cell is.
    static final String DUTCH_CSV_GUESSED = "CSV:59,34,76,1,,1043,false,true,false";
    /// As the cells show, as its window proposes.
    static final String CSV = "csv:Text - txt - csv (StarCalc):59,34,76";

    static boolean isThere() {
        return Files.isExecutable(PROGRAM);
    }

    /// Opens all files of a kind at once and saves them as another: by name without ending.
    ///
    /// @param to such as `xlsx`, or with the filter behind it
    /// @param filter how to read, or empty
    Map<String, byte[]> saved(Map<String, byte[]> files, String ending, String to, String filter) {
        try {
            var in = Files.createTempDirectory(at, "in");
            var out = Files.createTempDirectory(at, "out");
            var command = new ArrayList<>(List.of(
                    PROGRAM.toString(),
                    "-env:UserInstallation=" + at.resolve("settings").toUri(),
                    "--headless",
                    "--norestore",
                    "--convert-to",
                    to,
                    "--outdir",
                    out.toString()));
            if (!filter.isEmpty()) {
                command.add("--infilter=" + filter);
            }
            for (var file : new TreeMap<>(files).entrySet()) {
                var path = in.resolve(file.getKey() + "." + ending);
                Files.write(path, file.getValue());
                command.add(path.toString());
            }
            run(command);
            return read(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void run(List<String> command) throws IOException {
        var log = at.resolve("log").toFile();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
        try {
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("soffice: " + Files.readString(log.toPath()));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, byte[]> read(Path folder) throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (var path : paths.toList()) {
                files.put(path.getFileName().toString().replaceFirst("\\.[a-z]+$", ""), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
