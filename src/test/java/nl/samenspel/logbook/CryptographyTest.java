package nl.samenspel.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.SecretKey;
import nl.samenspel.platform.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The lock on a logbook, without a database.
class CryptographyTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final PersonId EVA = new PersonId(UUID.fromString("00000000-0000-0000-0000-0000000000e1"));
    private static final PersonId BAS = new PersonId(UUID.fromString("00000000-0000-0000-0000-0000000000b1"));

    @TempDir
    Path folder;

    private Cryptography cryptography;
    private SecretKey key;
    private final LogbookEntry.Id entry = id();

    @BeforeEach
    void open() {
        cryptography = new Cryptography(MasterKeys.keptIn(file(), RANDOM), RANDOM);
        key = cryptography.open(cryptography.makeKey(EVA), EVA);
    }

    @Test
    void opensWhatItSealed() {
        var sealed = seal("ik zag het niet aankomen");
        assertThat(cryptography.unseal(sealed, key, entry, EVA, 1)).asString().isEqualTo("ik zag het niet aankomen");
    }

    @Test
    void opensNothingThatWasMovedToAnotherEntry() {
        var sealed = seal("geheim");
        assertThatIllegalStateException().isThrownBy(() -> cryptography.unseal(sealed, key, id(), EVA, 1));
    }

    @Test
    void opensNothingThatWasMovedToAnotherAuthor() {
        var sealed = seal("geheim");
        assertThatIllegalStateException().isThrownBy(() -> cryptography.unseal(sealed, key, entry, BAS, 1));
    }

    @Test
    void opensNothingThatWasPutBackFromAnEarlierVersion() {
        var sealed = seal("geheim");
        assertThatIllegalStateException().isThrownBy(() -> cryptography.unseal(sealed, key, entry, EVA, 2));
    }

    @Test
    void opensNothingThatWasChanged() {
        var sealed = seal("geheim");
        sealed.bytes()[3] ^= 1;
        assertThatIllegalStateException().isThrownBy(() -> cryptography.unseal(sealed, key, entry, EVA, 1));
    }

    @Test
    void opensNothingWithTheKeyOfAnother() {
        var ofBas = cryptography.open(cryptography.makeKey(BAS), BAS);
        var sealed = seal("geheim");
        assertThatIllegalStateException().isThrownBy(() -> cryptography.unseal(sealed, ofBas, entry, EVA, 1));
    }

    @Test
    void unwrapsNoKeyForAnotherAuthor() {
        var wrapped = cryptography.makeKey(EVA);
        assertThatIllegalStateException().isThrownBy(() -> cryptography.open(wrapped, BAS));
    }

    @Test
    void unwrapsNothingUnderAnotherMasterKey() {
        var wrapped = cryptography.makeKey(EVA);
        var elsewhere = new Cryptography(MasterKeys.keptIn(folder.resolve("other.key"), RANDOM), RANDOM);
        assertThatIllegalStateException().isThrownBy(() -> elsewhere.open(wrapped, EVA));
    }

    @Test
    void hidesHowLongAShortTextIs() {
        int step = Cryptography.PADDED_TO_BYTES;
        assertThat(seal("ja").bytes()).hasSameSizeAs(seal("a".repeat(step - 4)).bytes());
        assertThat(seal("a".repeat(step - 3)).bytes()).hasSize(seal("ja").bytes().length + step);
    }

    @Test
    void sealsTheSameWordsDifferentlyEachTime() {
        assertThat(seal("ja").bytes()).isNotEqualTo(seal("ja").bytes());
    }

    @Test
    void keepsEntriesReadableWhenTheMasterKeyIsRenewed() {
        var wrapped = cryptography.makeKey(EVA);
        var sealed = cryptography.seal(bytes("geheim"), cryptography.open(wrapped, EVA), entry, EVA, 1);

        cryptography.renewMaster();
        var once = cryptography.wrapAgain(wrapped, EVA);
        cryptography.forgetOldMasters();
        assertThat(once.version()).isEqualTo(2);
        assertThat(cryptography.open(wrapped, EVA))
                .as("the one before stays for a while")
                .isNotNull();

        cryptography.renewMaster();
        var again = cryptography.wrapAgain(once, EVA);
        cryptography.forgetOldMasters();

        assertThat(again.version()).isEqualTo(3);
        assertThat(cryptography.unseal(sealed, cryptography.open(again, EVA), entry, EVA, 1))
                .asString()
                .isEqualTo("geheim");
        assertThatIllegalStateException().isThrownBy(() -> cryptography.open(wrapped, EVA));
    }

    @Test
    void findsAKeyThatAnotherInstanceMade() {
        var other = new Cryptography(MasterKeys.keptIn(file(), RANDOM), RANDOM);
        other.renewMaster();
        var wrapped = other.makeKey(EVA);
        assertThat(cryptography.open(wrapped, EVA)).isEqualTo(other.open(wrapped, EVA));
    }

    @Test
    void keepsTheMasterKeyToItself() throws Exception {
        assertThat(Files.getPosixFilePermissions(file()))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
    }

    private Sealed seal(String text) {
        return cryptography.seal(bytes(text), key, entry, EVA, 1);
    }

    private Path file() {
        return folder.resolve("logbook.key");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static LogbookEntry.Id id() {
        return new LogbookEntry.Id(TimelessId.next(RANDOM));
    }
}
