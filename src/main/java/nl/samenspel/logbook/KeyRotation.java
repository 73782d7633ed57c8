package nl.samenspel.logbook;

import java.util.List;
import java.util.Objects;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Command;
import nl.samenspel.platform.database.Identity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// `rotate-logbook-key`: makes a new master key and wraps every author's key under it. No entry is
/// written anew; the master key before the last one is let go of.
@Component
class KeyRotation implements Command {
    private final LogbookStore store;
    private final Cryptography cryptography;
    private final TransactionTemplate transactions;

    KeyRotation(LogbookStore store, Cryptography cryptography, TransactionTemplate transactions) {
        this.store = store;
        this.cryptography = cryptography;
        this.transactions = transactions;
    }

    @Override
    public String name() {
        return "rotate-logbook-key";
    }

    @Override
    public int run(List<String> arguments) {
        int version = cryptography.renewMaster();
        int wrapped = wrapAllUnder(version);
        cryptography.forgetOldMasters();
        System.out.println("The logbooks' master key is now version " + version + "; " + wrapped
                + " authors' keys were wrapped under it.");
        return 0;
    }

    private int wrapAllUnder(int version) {
        return Objects.requireNonNull(Identity.as(
                Actor.SYSTEM,
                () -> transactions.execute(_ -> {
                    var old = store.listKeysBefore(version);
                    old.forEach(
                            each -> store.wrapAgain(each.author(), cryptography.wrapAgain(each.key(), each.author())));
                    return old.size();
                })));
    }
}
