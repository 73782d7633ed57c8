package nl.samenspel.portfolio.planner;

/// Refuses numbers that cannot be meant.
final class Bounds {
    private Bounds() {}

    static void within(String what, long number, long least, long most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(what + " is " + number + ", not between " + least + " and " + most);
        }
    }

    /// A place in a list of this size.
    static void place(String what, int place, int size) {
        if (place < 0 || place >= size) {
            throw new IllegalArgumentException(what + " is " + place + ", and there are " + size);
        }
    }
}
