package nl.samenspel.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.dao.DataIntegrityViolationException;

/// The log of all boards of this instance, written together: what waits while one transaction is being committed goes
/// into the next one, of whatever board it is. A hundred boards with a change each then cost one transaction.
///
/// One board's writer comes here with one page at a time, so pages of a board stay in order.
final class CommonLog {
    /// Bounds how long one page waits for the others of its transaction.
    private static final int MOST_TOGETHER = 128;

    private final BoardTransactions transactions;
    private final BoardStore store;
    private final Queue<Page> waiting = new ConcurrentLinkedQueue<>();
    /// Pages that came and are not answered yet. Who makes it one, writes.
    private final AtomicInteger asked = new AtomicInteger();

    CommonLog(BoardTransactions transactions, BoardStore store) {
        this.transactions = transactions;
        this.store = store;
    }

    /// What one board has to write, without a gap after what it wrote before.
    record Page(Board.Id board, List<LoggedChange> changes, CompletableFuture<Void> written) {}

    /// When this returns, the changes are on disk. Fails as a whole or not at all, and as if it were written alone:
    /// a number or a command of this board that is there already is this board's failure only.
    void append(Board.Id board, List<LoggedChange> changes) {
        var page = new Page(board, changes, new CompletableFuture<>());
        waiting.add(page);
        if (asked.getAndIncrement() == 0 && writeWhatWaits()) {
            Thread.ofVirtual().name("board-log").start(this::writeOn);
        }
        join(page);
    }

    private void writeOn() {
        while (writeWhatWaits()) {
            // what came meanwhile goes into the next transaction
        }
    }

    /// True when more came meanwhile: whoever hears that writes on. One at a time is here.
    private boolean writeWhatWaits() {
        var pages = new ArrayList<Page>();
        for (var page = waiting.poll(); page != null; page = waiting.poll()) {
            pages.add(page);
            if (pages.size() == MOST_TOGETHER) {
                break;
            }
        }
        try {
            write(pages);
        } finally {
            pages.forEach(page -> page.written().cancel(false)); // only what an error of the machine left
        }
        return asked.addAndGet(-pages.size()) > 0;
    }

    private void write(List<Page> pages) {
        if (pages.isEmpty()) {
            return;
        }
        try {
            transactions.writeAtOnce(() -> {
                if (pages.size() == 1) {
                    store.append(pages.getFirst().board(), pages.getFirst().changes());
                } else {
                    store.append(pages);
                }
                return pages;
            });
            pages.forEach(page -> page.written().complete(null));
        } catch (DataIntegrityViolationException onesOwn) {
            if (pages.size() == 1) {
                pages.getFirst().written().completeExceptionally(onesOwn);
            } else {
                pages.forEach(page -> write(List.of(page)));
            }
        } catch (RuntimeException everybodys) {
            pages.forEach(page -> page.written().completeExceptionally(everybodys));
        }
    }

    private static void join(Page page) {
        try {
            page.written().join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
