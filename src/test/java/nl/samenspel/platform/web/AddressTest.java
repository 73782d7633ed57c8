package nl.samenspel.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {

    @Test
    void changesOneThingAndKeepsTheRest() {
        var address = Address.of("/assignments?q=a%26b&client=1&client=2&page=7");
        assertThat(address.value("q")).isEqualTo("a&b");
        assertThat(address.with("sort", "title")).hasToString("/assignments?q=a%26b&client=1&client=2&sort=title");
        assertThat(address.without("client", "1")).hasToString("/assignments?q=a%26b&client=2");
        assertThat(address.without("client").without("q")).hasToString("/assignments");
    }

    @Test
    void readsWhatPeopleTypeByHand() {
        assertThat(Address.of("/x?q=100%&empty=&=3&&y=1").value("q")).isEqualTo("100%");
        assertThat(Address.of("/x").value("q")).isEmpty();
    }

    @Test
    void showsTheEndsAndTheNeighboursOfAPage() {
        assertThat(new Paging(1, 10, 138).shown()).containsExactly(1, 2, 0, 14);
        assertThat(new Paging(4, 10, 138).shown()).containsExactly(1, 2, 3, 4, 5, 0, 14);
        assertThat(new Paging(99, 10, 138).shown()).containsExactly(1, 0, 13, 14);
        assertThat(new Paging(1, 10, 0).shown()).containsExactly(1);
    }

    @Test
    void countsRowsFromOne() {
        var last = new Paging(14, 10, 138);
        assertThat(last.firstRow()).isEqualTo(131);
        assertThat(last.lastRow()).isEqualTo(138);
        assertThat(new Paging(1, 10, 0).firstRow()).isZero();
    }
}
