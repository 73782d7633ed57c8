package nl.samenspel.assignment.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import nl.samenspel.assignment.Client;
import nl.samenspel.assignment.Demand;
import nl.samenspel.assignment.Description;
import nl.samenspel.assignment.Field;
import nl.samenspel.organisation.Team;
import nl.samenspel.platform.PersonId;
import nl.samenspel.platform.web.Page;
import org.jspecify.annotations.Nullable;

/// Says any field of a description in words, in the language of the page.
public record FieldWords(Page page, Names.Known names) {

    /// Empty when it is not said.
    public String of(Field field, Description description) {
        return words(field, description.value(field));
    }

    public String label(Field field) {
        return page.t("assignment.field." + field.formName());
    }

    /// `maart 2027 t/m december 2027`, `vanaf 3 mei 2027`, or empty.
    public String period(Description description) {
        var from = description.from();
        var until = description.until();
        if (from == null) {
            return until == null ? "" : page.t("assignment.period.until", "until", end(until));
        }
        if (until == null) {
            return page.t("assignment.period.from", "from", beginning(from));
        }
        return isWholeMonth(from, until)
                ? month(YearMonth.from(from))
                : page.t("assignment.period.both", "from", beginning(from), "until", end(until));
    }

    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("MMMM yyyy", page.language().locale())
                .format(month);
    }

    public String euros(BigDecimal amount) {
        var format = java.text.NumberFormat.getNumberInstance(page.language().locale());
        format.setMinimumFractionDigits(amount.stripTrailingZeros().scale() > 0 ? 2 : 0);
        format.setMaximumFractionDigits(2);
        return "€\u00A0" + format.format(amount);
    }

    public String percent(BigDecimal share) {
        return page.number(share) + "%";
    }

    /// `Directie Wonen (penvoerder, 60%)`
    public String client(Client client) {
        var more = new java.util.ArrayList<String>();
        if (client.role() != Client.Role.CLIENT) {
            more.add(page.t("assignment.client", client.role()));
        }
        if (client.share() != null) {
            more.add(percent(client.share()));
        }
        var contact = client.contact();
        if (contact != null) {
            more.add(names.person(contact));
        }
        var name = names.organisation(client.organisation());
        return more.isEmpty() ? name : name + " (" + String.join(", ", more) + ")";
    }

    public String block(Demand block) {
        return page.t(
                "assignment.demand.block",
                "team",
                names.team(block.team()),
                "fte",
                page.number(block.fte()),
                "from",
                month(block.from()),
                "until",
                month(block.until()));
    }

    private String words(Field field, @Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list -> list(field, list);
            case Enum<?> name -> page.t("assignment." + field.formName(), name);
            case BigDecimal amount -> euros(amount);
            case LocalDate date when field == Field.FROM -> beginning(date);
            case LocalDate date when field == Field.UNTIL -> end(date);
            case LocalDate date -> page.date(date);
            default -> one(value);
        };
    }

    private String list(Field field, List<?> list) {
        var words = list.stream().map(this::one).toList();
        return field == Field.DEMAND ? String.join("; ", words) : page.list(words);
    }

    private String one(Object value) {
        return switch (value) {
            case Client client -> client(client);
            case Demand block -> block(block);
            case Team.Id team -> names.team(team);
            case PersonId person -> names.person(person);
            default -> value.toString();
        };
    }

    private static boolean isWholeMonth(LocalDate from, LocalDate until) {
        var month = YearMonth.from(from);
        return from.equals(month.atDay(1)) && until.equals(month.atEndOfMonth());
    }

    private String beginning(LocalDate from) {
        return from.getDayOfMonth() == 1 ? month(YearMonth.from(from)) : page.date(from);
    }

    private String end(LocalDate until) {
        var month = YearMonth.from(until);
        return until.equals(month.atEndOfMonth()) ? month(month) : page.date(until);
    }
}
