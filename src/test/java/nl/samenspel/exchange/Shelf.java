package nl.samenspel.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.samenspel.document.Difference;
import nl.samenspel.document.ImportField;
import nl.samenspel.document.ImportField.Kind;
import nl.samenspel.document.ImportKind;
import nl.samenspel.document.ImportRow;
import nl.samenspel.document.Importer;
import nl.samenspel.document.Remark;
import nl.samenspel.platform.Actor;
import nl.samenspel.platform.Refusal;
import nl.samenspel.platform.Refused;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/// A small register of a test's own: books with a name and a number of pages.
final class Shelf implements Importer {
    private static final ImportKind KIND = new ImportKind(
            "books",
            "shelf.books",
            "/imports",
            List.of(
                    ImportField.required("title", "shelf.title", Kind.NAME, "titel, boek"),
                    ImportField.optional("pages", "shelf.pages", Kind.NUMBER, "bladzijden")));

    private final Map<String, BigDecimal> books = new ConcurrentHashMap<>();
    private volatile Runnable before = () -> {};

    @TestConfiguration
    static class Offered {
        @Bean
        Shelf shelf() {
            return new Shelf();
        }
    }

    enum No implements Refusal {
        CELL_EMPTY
    }

    Map<String, BigDecimal> books() {
        return books;
    }

    void clear() {
        books.clear();
        before = () -> {};
    }

    /// Runs before each book is put on the shelf.
    void beforeEach(Runnable work) {
        before = work;
    }

    @Override
    public ImportKind kind() {
        return KIND;
    }

    @Override
    public boolean mayImport(Actor by) {
        return by.kind() == Actor.Kind.PERSON;
    }

    @Override
    public List<Difference> compare(List<ImportRow> rows, Actor by) {
        var byTitle = new LinkedHashMap<String, List<ImportRow>>();
        rows.forEach(row -> byTitle.computeIfAbsent(row.text("title"), _ -> new ArrayList<>())
                .add(row));
        return byTitle.entrySet().stream()
                .map(entry -> difference(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Difference difference(String title, List<ImportRow> rows) {
        var pages = pages(rows.getLast());
        if (title.equals("forbidden")) {
            return Difference.refused(
                    title, rows, List.of(Remark.of(rows.getFirst().line(), "title", No.CELL_EMPTY)));
        }
        var now = books.get(title);
        if (now == null) {
            return Difference.fresh(title, rows);
        }
        return Difference.of(
                title,
                rows,
                now.compareTo(pages) == 0
                        ? List.of()
                        : List.of(new Difference.Change("shelf.pages", now.toPlainString(), pages.toPlainString())));
    }

    @Override
    public void apply(Difference difference, Actor by) {
        before.run();
        if (difference.subject().equals("unlucky")) {
            throw new Refused("title", No.CELL_EMPTY);
        }
        books.put(difference.subject(), pages(difference.rows().getLast()));
    }

    private static BigDecimal pages(ImportRow row) {
        return row.findNumber("pages").orElse(BigDecimal.ZERO);
    }
}
