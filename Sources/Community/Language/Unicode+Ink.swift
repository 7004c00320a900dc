extension Unicode.Scalar {
    /// Empty though it is wide: the blank of Braille, which Unicode does not count as white space.
    var isEmptyPattern: Bool { self == "\u{2800}" }

    /// Whether it draws nothing, or is no text: controls, Unicode's default ignorables (signs of
    /// no width, selectors of a variant, tags, the fillers of Hangul) and the few of which Unicode
    /// does not say so. White space and the empty Braille pattern are no such signs: they part
    /// words.
    var hasNoInk: Bool {
        if value < 0x7F { return value < 0x20 }
        if properties.isDefaultIgnorableCodePoint || Self.empty.contains(value) { return true }
        return properties.generalCategory == .control
    }

    /// Of a note between lines and of an object in the text (chapter 23.8 of Unicode); the blanks
    /// of hieroglyphs, the filler of Khitan, the void head of a note.
    private static let empty: Set<UInt32> = [
        0xFFF9, 0xFFFA, 0xFFFB, 0xFFFC, 0x13441, 0x13442, 0x16FE4, 0x1D159,
    ]
}
