package nl.samenspel.sketch.magnet;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspel.board.BoardCommand;
import nl.samenspel.board.BoardMeaning.Moment;
import nl.samenspel.board.Element;
import nl.samenspel.board.Looking;
import nl.samenspel.platform.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// While something is hidden the register does not know it; when it is shown, it gets its record there, in the name
/// of who showed it.
@Component
class Revealing {
    private final Map<String, MagnetKind> kinds;
    private final TransactionTemplate part;

    Revealing(List<MagnetKind> kinds, PlatformTransactionManager transactions) {
        this.kinds = kinds.stream().collect(Collectors.toMap(MagnetKind::kind, Function.identity()));
        this.part = new TransactionTemplate(transactions);
        this.part.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    List<BoardCommand.Direct> records(Moment moment, MagnetKind.At at, Looking before, Looking after) {
        return moment.before().listElements().stream()
                .filter(element -> before.sight(element).hidden())
                .flatMap(element -> moment.after().findElement(element.id()).stream())
                .filter(element -> !after.sight(element).hidden())
                .flatMap(element -> record(at, element).stream())
                .toList();
    }

    /// What the register does not take stays on the board alone: it must not keep everything else hidden.
    private List<BoardCommand.Direct> record(MagnetKind.At at, Element element) {
        var kind = kinds.get(element.kind());
        if (kind == null || Magnet.findId(element, kind.idField()).isPresent()) {
            return List.of();
        }
        try {
            return part.execute(_ -> kind.placed(at, element));
        } catch (Refused refused) {
            return List.of();
        }
    }
}
