package nl.samenspel.sketch.paper;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspel.board.Element;
import nl.samenspel.knowledge.Role;
import nl.samenspel.knowledge.RoleNames;
import nl.samenspel.knowledge.Terms;
import nl.samenspel.platform.Language;
import nl.samenspel.platform.Messages;
import nl.samenspel.sketch.SketchSession;
import nl.samenspel.sketch.magnet.Magnet;
import nl.samenspel.sketch.magnet.RegisterPicture;
import org.springframework.stereotype.Component;

/// What the register knows of a session's triangle, as magnets to cut out: the same with which its board opens.
@Component
public class FilledMagnets {
    private final RegisterPicture register;
    private final Terms terms;
    private final Messages messages;

    FilledMagnets(RegisterPicture register, Terms terms, Messages messages) {
        this.register = register;
        this.terms = terms;
        this.messages = messages;
    }

    /// What each kind is called, in the words for roles that this house uses.
    public Map<MagnetKind, String> captions(Language language) {
        var names = terms.names(language);
        var captions = new EnumMap<MagnetKind, String>(MagnetKind.class);
        for (var kind : MagnetKind.values()) {
            captions.put(
                    kind,
                    switch (kind) {
                        case OWNER -> names.label(Role.OWNER);
                        case PROVIDER -> names.label(Role.PROVIDER);
                        case CLIENT -> names.label(Role.CLIENT);
                        default -> messages.text(language, "paper.magnet." + kind.name());
                    });
        }
        return captions;
    }

    /// In the order of kinds, and within a kind as the register lists them.
    public List<PaperMagnet> of(SketchSession session, Language language) {
        var elements = register.magnets(session);
        var texts = elements.stream()
                .collect(Collectors.toMap(
                        element -> element.id().value().toString(), Element::text, (first, _) -> first));
        var reading = new Reading(texts, captions(language), terms.names(language), language);
        return elements.stream()
                .flatMap(element -> reading.magnet(element).stream())
                .toList();
    }

    private record Reading(
            Map<String, String> texts, Map<MagnetKind, String> captions, RoleNames names, Language language) {

        Optional<PaperMagnet> magnet(Element element) {
            return kind(element)
                    .map(kind -> new PaperMagnet(kind, caption(kind, element), text(kind, element), values(element)));
        }

        private static Optional<MagnetKind> kind(Element element) {
            return switch (element.kind()) {
                case Magnet.ROLE ->
                    Optional.of(
                            switch (element.findField("role").orElse("")) {
                                case "owner" -> MagnetKind.OWNER;
                                case "provider" -> MagnetKind.PROVIDER;
                                default -> MagnetKind.ROLE;
                            });
                case Magnet.CLIENT -> Optional.of(MagnetKind.CLIENT);
                case Magnet.ASSIGNMENT -> Optional.of(assignment(element));
                case Magnet.AGREEMENT -> Optional.of(MagnetKind.AGREEMENT);
                case Magnet.FORUM -> Optional.of(MagnetKind.FORUM);
                case Magnet.IMPROVEMENT -> Optional.of(MagnetKind.IMPROVEMENT);
                default -> Optional.empty();
            };
        }

        private static MagnetKind assignment(Element element) {
            var isFirm = element.findField("firmness").orElse("firm").equals("firm");
            return switch (element.findField("size").orElse("M")) {
                case "S" -> isFirm ? MagnetKind.SMALL : MagnetKind.SMALL_EXPECTED;
                case "L" -> isFirm ? MagnetKind.LARGE : MagnetKind.LARGE_EXPECTED;
                default -> isFirm ? MagnetKind.MEDIUM : MagnetKind.MEDIUM_EXPECTED;
            };
        }

        private String caption(MagnetKind kind, Element element) {
            var usual = captions.getOrDefault(kind, "");
            return kind != MagnetKind.ROLE
                    ? usual
                    : Magnet.findChoice(element, "role", Role.class)
                            .map(names::label)
                            .orElse(usual);
        }

        /// A client unit with its abbreviation, as people say it.
        private String text(MagnetKind kind, Element element) {
            return element.findField("short")
                    .filter(abbreviation ->
                            kind == MagnetKind.CLIENT && !element.text().equals(abbreviation))
                    .map(abbreviation -> element.text() + " (" + abbreviation + ")")
                    .orElse(element.text());
        }

        private Map<MagnetKind.Line, String> values(Element element) {
            var values = new EnumMap<MagnetKind.Line, String>(MagnetKind.Line.class);
            put(values, MagnetKind.Line.CLIENTS, clients(element));
            put(values, MagnetKind.Line.PERIOD, period(element));
            put(values, MagnetKind.Line.ROLE, named(element, "of"));
            put(values, MagnetKind.Line.WHO, element.findField("owner").orElse(""));
            put(values, MagnetKind.Line.WHEN, day(element.findField("due").orElse("")));
            put(values, MagnetKind.Line.FORUM, element.findField("forum").orElse(""));
            put(values, MagnetKind.Line.RHYTHM, element.findField("rhythm").orElse(""));
            return values;
        }

        private static void put(Map<MagnetKind.Line, String> values, MagnetKind.Line line, String value) {
            if (!value.isBlank()) {
                values.put(line, value);
            }
        }

        private String clients(Element element) {
            return String.join(", ", named(element.findField("for").orElse("")));
        }

        private String named(Element element, String field) {
            return String.join(", ", named(element.findField(field).orElse("")));
        }

        private List<String> named(String ids) {
            return Stream.of(ids.split(" "))
                    .map(id -> texts.getOrDefault(id, ""))
                    .filter(text -> !text.isEmpty())
                    .toList();
        }

        private String period(Element element) {
            var parts = new ArrayList<String>();
            parts.add(month(element.findField("from").orElse("")));
            parts.add(month(element.findField("until").orElse("")));
            return parts.stream().allMatch(String::isEmpty)
                    ? ""
                    : String.join(" – ", parts).strip();
        }

        private String month(String text) {
            try {
                return text.isEmpty()
                        ? ""
                        : DateTimeFormatter.ofPattern("MMM yyyy", language.locale())
                                .format(YearMonth.parse(text));
            } catch (DateTimeException e) {
                return "";
            }
        }

        private String day(String text) {
            try {
                return text.isEmpty()
                        ? ""
                        : DateTimeFormatter.ofPattern("d MMM yyyy", language.locale())
                                .format(java.time.LocalDate.parse(text));
            } catch (DateTimeException e) {
                return "";
            }
        }
    }
}
