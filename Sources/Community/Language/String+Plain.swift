internal import Markup

extension String {
    /// With one sign at the ends of its lines, whatever a browser or another program has sent.
    package var plainLines: String { LineEnds.plain(self) }

    /// Whether there is nothing in it that anybody would see: white space, controls, characters
    /// of no width and the empty Braille pattern alone.
    package var isBlank: Bool {
        unicodeScalars.allSatisfy { scalar in
            if scalar.hasNoInk || scalar.isEmptyPattern { return true }
            let properties = scalar.properties
            return properties.isWhitespace
                || [.format, .unassigned].contains(properties.generalCategory)
        }
    }

    /// Without control characters, and without the signs that nobody sees: of no width, soft
    /// hyphens, those that turn the direction of the line they stand in (UAX 9); an empty pattern
    /// is a space. A title, a name, an address, which are shown in the midst of other words, and
    /// of which no two may look the same. What joins the parts of an emoji stays.
    package var plain: String {
        guard !utf8.allSatisfy({ 0x20...0x7E ~= $0 }) else { return self }
        let all = Array(unicodeScalars)
        var kept = String.UnicodeScalarView()
        for (index, scalar) in all.enumerated() {
            let next = index + 1 < all.count ? all[index + 1] : nil
            if scalar.isSeen(after: kept.last, before: next) {
                kept.append(scalar.isEmptyPattern ? " " : scalar)
            }
        }
        return String(kept)
    }
}

extension Unicode.Scalar {
    fileprivate func isSeen(after last: Unicode.Scalar?, before next: Unicode.Scalar?) -> Bool {
        guard hasNoInk else { return true }
        switch value {
        case 0x200D:
            return (last?.isPicture == true || last?.value == 0xFE0F) && next?.isPicture == true
        case 0xFE0E, 0xFE0F: return last?.isPicture == true || next?.value == 0x20E3
        // The letters of a flag, behind a black one.
        case 0xE0020...0xE007F:
            return last?.value == 0x1F3F4 || 0xE0020...0xE007E ~= last?.value ?? 0
        default: return false
        }
    }

    /// An emoji, digits and the like not among them.
    private var isPicture: Bool { value > 0xA8 && properties.isEmoji }
}
