package nl.samenspel.board;

import java.util.Set;
import nl.samenspel.platform.PersonId;
import org.jspecify.annotations.Nullable;

/// The rules for looking and for names that hold on a board at one moment, as the room above reads them from its
/// facts. Equal rules are equal objects: a change after which they differ shows or hides what was there already.
public interface Looking {

    /// Everything is shown to everyone, and always was.
    Looking OPEN = new Looking() {
        @Override
        public Sight sight(Element element) {
            return Sight.WHOLE;
        }

        @Override
        public OfFact sight(String key, String value) {
            return OfFact.open(key);
        }

        @Override
        public String toString() {
            return "OPEN";
        }
    };

    /// Who sees this element whole, whatever its sight: who placed it, unless the room says who else. Who is not
    /// among them is one of the others, also who placed it.
    default Set<PersonId> insiders(Element element) {
        var by = element.by();
        return by == null ? Set.of() : Set.of(by);
    }

    /// How others than [#insiders] see it. Lines that end in something hidden are hidden as well; the engine
    /// sees to that.
    Sight sight(Element element);

    /// How a fact of the board is seen.
    OfFact sight(String key, String value);

    /// @param owner who sees it as it is, when others do not
    /// @param othersKey the key under which others see the value; null: they do not
    record OfFact(@Nullable PersonId owner, @Nullable String othersKey) {
        public static OfFact open(String key) {
            return new OfFact(null, key);
        }

        @Nullable
        String keyFor(String key, @Nullable PersonId viewer) {
            return owner != null && owner.equals(viewer) ? key : othersKey;
        }
    }
}
