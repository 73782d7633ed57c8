package nl.samenspel.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// One thing in a file of the demo world, read by name. Months count from the month in which the world is built.
record Item(Map<?, ?> values, LocalDate today) {

    /// A file under `demo/`, by name without ending.
    static Item file(String name, LocalDate today) {
        try (var in = Item.class.getResourceAsStream("/demo/" + name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("no demo file " + name);
            }
            return new Item(new Yaml(new SafeConstructor(new LoaderOptions())).load(in), today);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Empty when there is no such name.
    String text(String name) {
        var value = values.get(name);
        return value == null ? "" : value.toString();
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    boolean isTrue(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    List<Item> items(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().map(each -> new Item((Map<?, ?>) each, today)).toList()
                : List.of();
    }

    List<String> texts(String name) {
        return values.get(name) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    /// A bare `yes` as a name is the value true to YAML; here it is a name.
    Item item(String name) {
        var value = name.equals("yes") ? values.get(true) : values.get(name);
        return new Item(value instanceof Map<?, ?> map ? map : Map.of(), today);
    }

    @Nullable
    BigDecimal number(String name) {
        return has(name) ? new BigDecimal(text(name)) : null;
    }

    int integer(String name) {
        return Integer.parseInt(text(name));
    }

    <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(text(name).toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    @Nullable
    YearMonth month(String name) {
        return has(name) ? YearMonth.from(today).plusMonths(integer(name)) : null;
    }

    /// The first day of a month so many months from now.
    @Nullable
    LocalDate date(String name) {
        var month = month(name);
        return month == null ? null : month.atDay(1);
    }

    /// A day so many days from now.
    @Nullable
    LocalDate day(String name) {
        return has(name) ? today.plusDays(integer(name)) : null;
    }
}
