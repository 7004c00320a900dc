extension Unicode.Scalar {
    /// A letter, a digit, or an accent that follows its letter.
    var isOfWord: Bool {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0..<0xAA: false
        case 0xC0...0x24F: value != 0xD7 && value != 0xF7
        case 0x2BC: false
        case 0x300...0x36F: true
        case 0x2000...0x206F: false
        default: properties.isAlphabetic || properties.numericType != nil
        }
    }

    /// The typewriter's, the printer's, and those that telephones write.
    var isApostrophe: Bool {
        switch value {
        case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x201B, 0x2BC, 0x2032: true
        default: false
        }
    }

    /// Soft hyphens and their like, inside a word.
    var isInvisible: Bool {
        switch value {
        case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF: true
        default: false
        }
    }
}
