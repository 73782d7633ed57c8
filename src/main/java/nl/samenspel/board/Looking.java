package nl.samenspel.board;

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

    /// How others than `element.by()` see it. Lines that end in something hidden are hidden as well; the engine
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
