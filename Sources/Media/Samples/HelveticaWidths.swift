/// How wide the letters of Helvetica are, in thousandths of the size (the metrics of the
/// standard fonts, PDF 1.4 section 5.5.1), estimated from above by classes of letters, so
/// that a line never leaves its margin.
enum HelveticaWidths {
    private static let narrow = Set("fijltIìíîï.,:;'!|/()[]-‘’ \u{A0}\u{202F}")
    private static let capital = Set("wABCDEFGHKLNOPQRSTUVXYZ&ÀÁÂÄÇÈÉÊËÔÖÙÛÜ")
    private static let widest = Set("mMW@%—…ÆæŒœ™‰")

    static func width(of text: String) -> Int {
        text.reduce(0) { $0 + width(of: $1) }
    }

    private static func width(of letter: Character) -> Int {
        if narrow.contains(letter) { return 334 }
        if capital.contains(letter) { return 780 }
        return widest.contains(letter) ? 1015 : 590
    }
}
