package nl.samenspel.support;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.stream.IntStream;

/// One or two fingers on a screen that has touch, as the browser gets them from the hardware. Places are pixels in the
/// window.
public final class Fingers {
    private static final int STEPS = 8;
    private static final int FRAME_MS = 20;
    private static final int LONG_MS = 800;

    private final Page page;
    private final CDPSession touch;

    public Fingers(Page page) {
        this.page = page;
        this.touch = page.context().newCDPSession(page);
    }

    /// Two fingers beside each other, each this far from the middle, move apart or together.
    public void spread(double[] middle, double from, double to) {
        gesture(step -> {
            double away = from + (to - from) * step;
            return new double[][] {{middle[0] - away, middle[1]}, {middle[0] + away, middle[1]}};
        });
    }

    /// Two fingers go the same way.
    public void slide(double[] start, double dx, double dy) {
        gesture(step -> new double[][] {
            {start[0] - 40 + dx * step, start[1] + dy * step}, {start[0] + 40 + dx * step, start[1] + dy * step}
        });
    }

    public void drag(double[] start, double dx, double dy) {
        gesture(step -> new double[][] {{start[0] + dx * step, start[1] + dy * step}});
    }

    /// One finger stays, and is lifted when what is expected meanwhile was seen.
    public void rest(double[] at, Runnable meanwhile) {
        send("touchStart", new double[][] {at});
        page.waitForTimeout(LONG_MS);
        meanwhile.run();
        send("touchEnd", new double[0][]);
    }

    private interface Way {
        double[][] at(double step);
    }

    private void gesture(Way way) {
        send("touchStart", way.at(0));
        IntStream.rangeClosed(1, STEPS).forEach(step -> {
            send("touchMove", way.at((double) step / STEPS));
            page.waitForTimeout(FRAME_MS);
        });
        send("touchEnd", new double[0][]);
    }

    private void send(String type, double[][] places) {
        var points = new JsonArray();
        for (int i = 0; i < places.length; i++) {
            var point = new JsonObject();
            point.addProperty("x", places[i][0]);
            point.addProperty("y", places[i][1]);
            point.addProperty("id", i);
            points.add(point);
        }
        var event = new JsonObject();
        event.addProperty("type", type);
        event.add("touchPoints", points);
        touch.send("Input.dispatchTouchEvent", event);
    }
}
