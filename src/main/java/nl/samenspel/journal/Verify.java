package nl.samenspel.journal;

import java.util.List;
import nl.samenspel.platform.Command;
import org.springframework.stereotype.Component;

/// `verify`: proves that no line of the journal was changed, removed, moved or slipped in.
/// Exit code 1 when one was.
@Component
class Verify implements Command {
    private final Seals seals;

    Verify(Seals seals) {
        this.seals = seals;
    }

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public int run(List<String> arguments) {
        var proof = seals.prove();
        if (proof.broken().isEmpty()) {
            System.out.println("The journal is whole: " + proof.sealed() + " sealed lines hold, " + proof.waiting()
                    + " wait for their seal.");
            return 0;
        }
        var broken = proof.broken().get();
        var where = broken.line() == 0 ? "at its end" : "at line " + broken.line();
        System.out.println("The journal is broken " + where + ": " + broken.sentence() + ". " + proof.sealed()
                + " sealed lines before that hold.");
        return 1;
    }
}
