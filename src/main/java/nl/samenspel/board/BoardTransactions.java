package nl.samenspel.board;

import java.util.function.Supplier;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.database.Identity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// Transactions of the board's writer: for the database, as Samenspel itself. Who may join was asked before.
@Component
class BoardTransactions {
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;
    private final TransactionTemplate nesting;

    BoardTransactions(PlatformTransactionManager transactions) {
        writing = new TransactionTemplate(transactions, with(TransactionDefinition.PROPAGATION_REQUIRES_NEW, false));
        reading = new TransactionTemplate(transactions, with(TransactionDefinition.PROPAGATION_REQUIRES_NEW, true));
        nesting = new TransactionTemplate(transactions, with(TransactionDefinition.PROPAGATION_NESTED, false));
    }

    <T> T write(Supplier<T> work) {
        return Identity.as(Actor.SYSTEM, () -> writing.execute(_ -> work.get()));
    }

    <T> T read(Supplier<T> work) {
        return Identity.as(Actor.SYSTEM, () -> reading.execute(_ -> work.get()));
    }

    /// One statement that says itself on whose behalf it is, and is on disk when it answers: one message to the
    /// database instead of three.
    <T> T writeAtOnce(Supplier<T> statement) {
        return statement.get();
    }

    /// A part of a transaction that can be taken back alone: it fails, the rest stands.
    <T> T part(Supplier<T> work) {
        return nesting.execute(_ -> work.get());
    }

    private static TransactionDefinition with(int propagation, boolean readOnly) {
        var definition = new DefaultTransactionDefinition(propagation);
        definition.setReadOnly(readOnly);
        return definition;
    }
}
