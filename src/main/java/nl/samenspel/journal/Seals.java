package nl.samenspel.journal;

import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.ServerKey;
import nl.samenspel.platform.database.Identity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Chains the lines: each seal is made with the installation's key from the line and the seal before
/// it, so that a line that was changed, removed, moved or slipped in shows.
///
/// A line is sealed seconds after its act. What is done to it before that does not show. Source:
/// security.md section 7, abuse case 14.
@Component
class Seals {
    private static final Logger LOG = LoggerFactory.getLogger(Seals.class);
    private static final String PURPOSE = "journal.seal";

    private final SealStore store;
    private final Anchors anchors;
    private final ServerKey key;
    private final TransactionTemplate transactions;
    private final InstantSource clock;

    Seals(SealStore store, Anchors anchors, ServerKey key, TransactionTemplate transactions, InstantSource clock) {
        this.store = store;
        this.anchors = anchors;
        this.key = key;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Where the chain breaks.
    ///
    /// @param line id of the first that does not fit; 0 at the end of the chain
    record Break(long line, String sentence) {}

    /// @param sealed how many lines hold, up to the break
    /// @param waiting how many have no seal yet
    record Proof(long sealed, long waiting, Optional<Break> broken) {}

    /// Seals what waits; one instance at a time. True when there may be more.
    boolean sealSome() {
        var end = Identity.as(
                Actor.SYSTEM,
                () -> transactions.execute(_ -> {
                    if (!store.takeTurn() || isShortened()) {
                        return SealStore.Link.NONE;
                    }
                    var unsealed = store.listUnsealed();
                    var link = store.last();
                    for (var line : unsealed) {
                        link = next(link, line.content());
                        store.seal(line.id(), link);
                    }
                    return unsealed.isEmpty() ? SealStore.Link.NONE : link;
                }));
        if (end == null || end.number() == 0) {
            return false;
        }
        anchors.drop(new Anchors.Anchor(clock.instant(), end));
        return true;
    }

    /// Goes through the whole chain.
    Proof prove() {
        return Objects.requireNonNull(Identity.as(
                Actor.SYSTEM,
                () -> transactions.execute(_ -> {
                    var walk = new Walk();
                    store.forEachSealed(walk::step);
                    var broken = walk.broken == null ? atAnchors(walk.before) : Optional.of(walk.broken);
                    return new Proof(walk.before.number(), store.countUnsealed(), broken);
                })));
    }

    private Optional<Break> atAnchors(SealStore.Link last) {
        return anchors.list().stream()
                .filter(anchor -> store.find(anchor.link().number())
                        .filter(link -> Arrays.equals(link.seal(), anchor.link().seal()))
                        .isEmpty())
                .findFirst()
                .map(anchor -> new Break(
                        0,
                        "the end was cut off: at " + anchor.at() + " there were "
                                + anchor.link().number() + " sealed lines, now " + last.number()));
    }

    /// Nothing is sealed over a cut.
    private boolean isShortened() {
        var cut = anchors.findLast()
                .filter(anchor -> store.find(anchor.link().number())
                        .filter(link -> Arrays.equals(link.seal(), anchor.link().seal()))
                        .isEmpty());
        if (cut.isPresent()) {
            LOG.error(
                    "the journal was cut off after {}: nothing is sealed until that is cleared up; run verify",
                    cut.get().at());
        }
        return cut.isPresent();
    }

    private SealStore.Link next(SealStore.Link before, byte[] content) {
        var number = before.number() + 1;
        var bytes = ByteBuffer.allocate(Long.BYTES + before.seal().length + content.length);
        bytes.putLong(number).put(before.seal()).put(content);
        return new SealStore.Link(number, key.seal(PURPOSE, bytes.array()));
    }

    /// Stops looking at the first line that does not fit.
    private final class Walk {
        private SealStore.Link before = SealStore.Link.NONE;
        private @org.jspecify.annotations.Nullable Break broken;

        void step(SealStore.Sealable line) {
            if (broken != null) {
                return;
            }
            var link = Objects.requireNonNull(line.link());
            var expected = next(before, line.content());
            if (link.number() != expected.number()) {
                broken = new Break(
                        line.id(), "before it " + (link.number() - expected.number()) + " sealed lines are missing");
            } else if (!Arrays.equals(link.seal(), expected.seal())) {
                broken = new Break(line.id(), "it is not the line that was sealed here");
            } else {
                before = link;
            }
        }
    }
}
