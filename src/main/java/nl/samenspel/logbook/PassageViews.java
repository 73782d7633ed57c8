package nl.samenspel.logbook;

import java.util.List;
import java.util.Optional;
import nl.samenspel.platform.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Passages that the asker shared, or that were shared with them; no others exist for them.
@Service
@Transactional(readOnly = true)
public class PassageViews {
    private final PassageStore store;

    PassageViews(PassageStore store) {
        this.store = store;
    }

    public Passage get(Passage.Id id) {
        return store.find(id).orElseThrow(NotFound::new);
    }

    public Optional<Passage> find(Passage.Id id) {
        return store.find(id);
    }

    /// The last one shared first.
    public List<Passage> list() {
        return store.list();
    }
}
