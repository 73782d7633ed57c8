package nl.samenspel.notice;

import java.time.InstantSource;
import java.util.Date;
import java.util.stream.Collectors;
import nl.samenspel.platform.Ids;
import nl.samenspel.platform.Notices;
import nl.samenspel.platform.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what rooms tell people.
@Service
class KeptNotices implements Notices {
    private final NoticeStore store;
    private final Ids ids;
    private final InstantSource clock;

    KeptNotices(NoticeStore store, Ids ids, InstantSource clock) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(PersonId person, Word word) {
        var args = word.args().entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey(), each -> plain(each.getValue())));
        store.add(person, new Notice(new Notice.Id(ids.next()), word.key(), args, word.path(), clock.instant(), null));
    }

    /// As JSON keeps it; a moment in milliseconds, which the sentence reads as well.
    private static Object plain(Object arg) {
        return switch (arg) {
            case Date date -> date.getTime();
            case Number number -> number;
            default -> arg.toString();
        };
    }
}
