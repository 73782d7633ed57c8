package nl.samenspel.sketch.paper;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The documents of the printed set, in the order in which people need them.
public enum Printed {
    /// A5, two on a sheet of A4, printed on both sides over the long edge.
    CARDS(Paper.A4, true),
    MAGNETS(Paper.A4, false),
    GUIDE(Paper.A4, true),
    POSTER_A1(Paper.A1, false),
    /// The same poster in parts that are stuck together.
    POSTER_A3(Paper.A3, false),
    POSTER_A4(Paper.A4, false);

    private final Paper paper;
    private final boolean bothSides;

    Printed(Paper paper, boolean bothSides) {
        this.paper = paper;
        this.bothSides = bothSides;
    }

    /// A size of paper, lying down; in millimetres.
    public enum Paper {
        A1(841, 594),
        A3(420, 297),
        A4(297, 210);

        private final double width;
        private final double height;

        Paper(double width, double height) {
            this.width = width;
            this.height = height;
        }

        public double width() {
            return width;
        }

        public double height() {
            return height;
        }
    }

    public Paper paper() {
        return paper;
    }

    public boolean bothSides() {
        return bothSides;
    }

    /// How it is called in addresses: `poster-a3`.
    public String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Printed> find(String file) {
        return Arrays.stream(values()).filter(each -> each.file().equals(file)).findFirst();
    }
}
