package nl.samenspel.sketch.paper;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import nl.samenspel.platform.Refused;

/// A photo drawn anew: upright, on white, no larger than a screen needs. Nothing but its dots is kept, so no place,
/// time
/// or camera.
///
/// @param jpeg the whole file
public record TakenPicture(byte[] jpeg, int widthPx, int heightPx) {
    static final int MOST_BYTES = 20 << 20;
    /// What phones of today make, and what fits in memory beside other work.
    static final int MOST_DOTS = 64_000_000;
    static final int LONGEST_SIDE_PX = 2400;
    private static final float QUALITY = 0.82f;
    /// Photos are read one at a time: each takes memory for a moment.
    private static final Semaphore ROOM = new Semaphore(1);

    /// Refuses: PHOTO_MISSING, PHOTO_TOO_LARGE, PHOTO_TOO_MANY_DOTS, PHOTO_UNREADABLE.
    public static TakenPicture of(byte[] file) {
        if (file.length == 0) {
            throw refused(PhotoRefusal.PHOTO_MISSING, Map.of());
        }
        if (file.length > MOST_BYTES) {
            throw refused(PhotoRefusal.PHOTO_TOO_LARGE, Map.of("megabytes", MOST_BYTES >> 20));
        }
        var format = format(file);
        ROOM.acquireUninterruptibly();
        try {
            return drawn(read(file, format), Turn.of(file));
        } catch (IOException | RuntimeException e) {
            if (e instanceof Refused refused) {
                throw refused;
            }
            throw refused(PhotoRefusal.PHOTO_UNREADABLE, Map.of()); // readers fail in many ways on a broken file
        } finally {
            ROOM.release();
        }
    }

    /// By content: what a file is called says nothing.
    private static String format(byte[] file) {
        if (starts(file, 0xFF, 0xD8, 0xFF)) {
            return "jpeg";
        }
        if (starts(file, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return "png";
        }
        throw refused(PhotoRefusal.PHOTO_UNREADABLE, Map.of());
    }

    private static boolean starts(byte[] file, int... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (file.length <= i || (file[i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    private static BufferedImage read(byte[] file, String format) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            return read(reader);
        } finally {
            reader.dispose();
        }
    }

    /// Every second or third dot of a large one is enough; so it never stands in memory whole.
    private static BufferedImage read(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_DOTS) {
            throw refused(PhotoRefusal.PHOTO_TOO_MANY_DOTS, Map.of("dots", MOST_DOTS / 1_000_000));
        }
        var wish = reader.getDefaultReadParam();
        int every = (int) Math.max(1, Math.max(width, height) / LONGEST_SIDE_PX);
        wish.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, wish);
    }

    private static TakenPicture drawn(BufferedImage picture, Turn turn) throws IOException {
        var scale = Math.min(1.0, (double) LONGEST_SIDE_PX / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        var upright = turn.isAside()
                ? new BufferedImage(height, width, BufferedImage.TYPE_INT_RGB)
                : new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = upright.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, upright.getWidth(), upright.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        var transform = turn.transform(width, height);
        transform.scale((double) width / picture.getWidth(), (double) height / picture.getHeight());
        pen.drawImage(picture, transform, null);
        pen.dispose();
        return new TakenPicture(jpeg(upright), upright.getWidth(), upright.getHeight());
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var to = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(to);
            var wish = writer.getDefaultWriteParam();
            wish.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            wish.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), wish);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static Refused refused(PhotoRefusal reason, Map<String, ?> args) {
        return new Refused(java.util.List.of(new Refused.Problem("photo", reason, Map.copyOf(args))));
    }

    /// How a telephone was held, as its photo says: the number of the EXIF orientation, 1 to 8.
    record Turn(int orientation) {
        private static final int ORIENTATION = 0x0112;

        static Turn of(byte[] jpeg) {
            try {
                return new Turn(find(jpeg));
            } catch (IndexOutOfBoundsException e) {
                return new Turn(1);
            }
        }

        boolean isAside() {
            return orientation >= 5;
        }

        /// From the dots as they lie in the file, so wide and high, to upright.
        AffineTransform transform(double width, double height) {
            return switch (orientation) {
                case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
                case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
                case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
                case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
                case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
                case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
                case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
                default -> new AffineTransform();
            };
        }

        private static int find(byte[] jpeg) {
            if (!starts(jpeg, 0xFF, 0xD8)) {
                return 1;
            }
            int at = 2;
            while ((jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) != 0xDA) {
                int length = two(jpeg, at + 2, false);
                if ((jpeg[at + 1] & 0xFF) == 0xE1 && jpeg[at + 4] == 'E' && jpeg[at + 5] == 'x') {
                    return orientation(jpeg, at + 10);
                }
                at += 2 + length;
            }
            return 1;
        }

        private static int orientation(byte[] jpeg, int start) {
            var little = jpeg[start] == 'I';
            int list = start + four(jpeg, start + 4, little);
            int count = two(jpeg, list, little);
            for (int i = 0; i < count; i++) {
                int entry = list + 2 + 12 * i;
                if (two(jpeg, entry, little) == ORIENTATION) {
                    int found = two(jpeg, entry + 8, little);
                    return found >= 1 && found <= 8 ? found : 1;
                }
            }
            return 1;
        }

        private static int two(byte[] bytes, int at, boolean little) {
            int first = bytes[at] & 0xFF;
            int second = bytes[at + 1] & 0xFF;
            return little ? second << 8 | first : first << 8 | second;
        }

        private static int four(byte[] bytes, int at, boolean little) {
            int first = two(bytes, at, little);
            int second = two(bytes, at + 2, little);
            return little ? second << 16 | first : first << 16 | second;
        }
    }
}
