package nl.samenspel.access;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// A room's answer to what its objects are called, for lists of rights. Names only what the asker may see: the rows
/// themselves decide.
public interface ObjectNames {
    Resource resource();

    Map<UUID, String> named(Collection<UUID> objects);

    /// The page of one object, without the language.
    String path(UUID object);
}
