package nl.samenspel.practice;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspel.knowledge.GuidePhase;
import nl.samenspel.platform.Language;

/// A case that somebody of this organisation wrote.
///
/// @param version counts the changes
public record PracticeCase(Id id, int version, Content content) {
    public record Id(UUID value) {}

    /// All that a case tells.
    ///
    /// @param about one or two sentences that give nothing away
    public record Content(Language language, String title, String about, List<Part> parts) {
        public Content {
            parts = List.copyOf(parts);
        }
    }

    /// One stretch of the story, played in one go.
    ///
    /// @param phase which interventions are at hand
    /// @param story what everybody reads
    /// @param cards what only that role reads
    /// @param options what a team may choose from; own words are always possible
    /// @param questions to reflect on afterwards
    public record Part(
            String title,
            GuidePhase phase,
            int minutes,
            String story,
            Map<PracticeRole, String> cards,
            List<String> options,
            List<String> questions) {
        public Part {
            cards = cards.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(cards));
            options = List.copyOf(options);
            questions = List.copyOf(questions);
        }

        /// Without what only one role may read.
        Part withoutCards() {
            return new Part(title, phase, minutes, story, Map.of(), options, questions);
        }
    }
}
