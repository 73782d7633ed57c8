package nl.samenspel.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    Path parent;

    @Test
    void letsNobodyElseIn() throws IOException {
        try (var data = DataFolder.open(parent.resolve("new"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.path())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void refusesASecondSamenspel() {
        try (var first = DataFolder.open(parent)) {
            assertThatThrownBy(() -> DataFolder.open(first.path()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("in use by another running Samenspel");
        }
    }

    @Test
    void isFreeAgainWhenTheFirstEnds() {
        DataFolder.open(parent).close();
        DataFolder.open(parent).close();
    }

    @Test
    void refusesAFileInPlaceOfTheFolder() throws IOException {
        var file = Files.writeString(parent.resolve("file"), "");
        assertThatThrownBy(() -> DataFolder.open(file.resolve("data")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot be written");
    }
}
