package nl.samenspel.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import nl.samenspel.platform.DataFolder;
import org.springframework.stereotype.Component;

/// How far the chain came, written down outside the database: whoever cuts lines off its end there
/// cannot hide it.
///
/// The file `journal.anchors` in the data folder has a line for each ten minutes in which something was
/// sealed: moment, number, seal. After going back to an older copy of the database an operator moves
/// the file away.
@Component
class Anchors {
    private static final Duration APART = Duration.ofMinutes(10);

    private final Path file;

    Anchors(DataFolder data) {
        this.file = data.resolve("journal.anchors");
    }

    record Anchor(Instant at, SealStore.Link link) {
        private String line() {
            return at + " " + link.number() + " " + HexFormat.of().formatHex(link.seal());
        }
    }

    /// Oldest first.
    synchronized List<Anchor> list() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream().map(Anchors::read).toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Anchor> findLast() {
        var all = list();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /// In place of the last one, when less than ten minutes passed since the one before that.
    synchronized void drop(Anchor anchor) {
        var all = new ArrayList<>(list());
        if (all.size() > 1
                && Duration.between(all.get(all.size() - 2).at(), anchor.at()).compareTo(APART) < 0) {
            all.removeLast();
        }
        all.add(anchor);
        try {
            var half = file.resolveSibling("journal.anchors.new");
            Files.write(half, all.stream().map(Anchor::line).toList());
            Files.move(
                    half,
                    file,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING,
                    java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Anchor read(String line) {
        var parts = line.split(" ");
        return new Anchor(
                Instant.parse(parts[0]),
                new SealStore.Link(Long.parseLong(parts[1]), HexFormat.of().parseHex(parts[2])));
    }
}
