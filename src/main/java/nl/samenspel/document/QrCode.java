package nl.samenspel.document;

/// An address as squares that a telephone reads, drawn as SVG.
public record QrCode(String address) {
    /// The empty edge that readers need, in squares.
    private static final int EDGE = 4;

    /// The drawing as an `svg` element that grows with its place. Dark on light whatever the theme, or it cannot be
    /// read. The label says in words what it leads to; the address itself must stand beside it as text.
    public String svg(String label) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(address, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
        var side = code.size + 2 * EDGE;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" class="qr-code" role="img" viewBox="0 0 %1$d %1$d" \
                shape-rendering="crispEdges"><title>%2$s</title><rect width="%1$d" height="%1$d" fill="#fff"/>\
                <path fill="#000" d="%3$s"/></svg>""".formatted(side, SvgText.escaped(label), squares(code));
    }

    private static String squares(io.nayuki.qrcodegen.QrCode code) {
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append("M%d %dh1v1h-1z".formatted(x + EDGE, y + EDGE));
                }
            }
        }
        return path.toString();
    }
}
