package nl.samenspel.sketch.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import nl.samenspel.platform.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TakenPictureTest {

    @Test
    void keepsAPictureAsJpegNoLargerThanAScreenNeeds() throws IOException {
        var taken = TakenPicture.of(file("png", 5000, 1000));

        assertThat(taken.widthPx()).isBetween(2300, 2400);
        assertThat(ImageIO.read(new ByteArrayInputStream(taken.jpeg())).getWidth())
                .isEqualTo(taken.widthPx());
    }

    @Test
    void leavesOutWhereAndWithWhatItWasTaken() throws IOException {
        var taken = TakenPicture.of(withExif(file("jpeg", 400, 200), 1));

        assertThat(new String(taken.jpeg(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "GPS-SECRET");
    }

    @Test
    void turnsAPictureUprightAsTheTelephoneWasHeld() throws IOException {
        var taken = TakenPicture.of(withExif(file("jpeg", 400, 200), 6));

        assertThat(taken.widthPx()).isEqualTo(200);
        assertThat(taken.heightPx()).isEqualTo(400);
        var picture = ImageIO.read(new ByteArrayInputStream(taken.jpeg()));
        assertThat(new Color(picture.getRGB(180, 20)).getRed()).isGreaterThan(200); // the red corner, now right above
        assertThat(new Color(picture.getRGB(20, 380)).getRed()).isLessThan(60);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<svg onload='alert(1)'/>", "GIF89a....", "RIFF....WEBPVP8 ", "....ftypheic....", "%PDF-1.7"})
    void refusesWhatIsNoPhotoWhateverItIsCalled(String content) {
        assertThatThrownBy(() -> TakenPicture.of(content.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(PhotoRefusal.PHOTO_UNREADABLE));
    }

    @Test
    void refusesNothingABrokenOneAndTooLargeAOne() throws IOException {
        var whole = file("jpeg", 400, 200);
        refuses(new byte[0], PhotoRefusal.PHOTO_MISSING);
        refuses(Arrays.copyOf(whole, 100), PhotoRefusal.PHOTO_UNREADABLE);
        refuses(new byte[TakenPicture.MOST_BYTES + 1], PhotoRefusal.PHOTO_TOO_LARGE);
        refuses(claiming(30_000, 30_000), PhotoRefusal.PHOTO_TOO_MANY_DOTS);
    }

    private static void refuses(byte[] file, PhotoRefusal reason) {
        assertThatThrownBy(() -> TakenPicture.of(file))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    /// Blue, with a red corner at the top left.
    static byte[] file(String format, int width, int height) throws IOException {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 4, height / 4);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, format, out);
        return out.toByteArray();
    }

    /// With the part in which a telephone says how it was held, and more.
    private static byte[] withExif(byte[] jpeg, int orientation) throws IOException {
        var told = new ByteArrayOutputStream();
        told.write("Exif\0\0MM\0*\0\0\0\b\0\1".getBytes(StandardCharsets.ISO_8859_1));
        told.write(new byte[] {0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0});
        told.write("\0\0\0\0GPS-SECRET".getBytes(StandardCharsets.ISO_8859_1));
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (told.size() + 2)});
        out.write(told.toByteArray());
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /// A PNG that says it is so large, with hardly anything in it.
    private static byte[] claiming(int width, int height) throws IOException {
        var file = file("png", 10, 10);
        var header = java.nio.ByteBuffer.wrap(file);
        header.putInt(16, width).putInt(20, height);
        var sum = new java.util.zip.CRC32();
        sum.update(file, 12, 17);
        header.putInt(29, (int) sum.getValue());
        return file;
    }
}
