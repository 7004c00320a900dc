/// How wide the letters of Helvetica are, in thousandths of the size (the metrics of the
/// standard fonts, PDF 1.4 section 5.5.1); accents do not change a letter's width.
enum HelveticaWidths {
    private static let narrow = Set("ijlíìîïI.,:;'!|/()[] \u{A0}ft-’").union(["‘"])
    private static let wide = Set("mwMWÀÂÄABCDEÉÈÊËGHKNOÔPQRSUÛÙVXYœŒæÆ%&@—…")

    /// An estimate from above, so that a line never leaves its margin.
    static func width(of text: String) -> Int {
        text.reduce(0) { $0 + (narrow.contains($1) ? 334 : wide.contains($1) ? 850 : 570) }
    }
}
