/// `Folding` as a function of the server, made from the same table: it asks `Folding` itself
/// about every letter that it may change. Not STRICT, though NULL stays NULL: a strict function
/// that decides by CASE is not written into the statement that calls it, and costs ten times more.
enum FoldingFunction {
    /// Creates the functions, or replaces those of an earlier version.
    static var statements: [SQL] { [rare, common].map { SQL.trusted($0) } }

    /// The whole of a text for most: ASCII needs one pass, a text in French a few short ones.
    private static var common: String {
        let table = Table(Self.usual)
        let near = Table(Self.near).expression(of: "folded")
        return """
            CREATE OR REPLACE FUNCTION parvis_folded(folded text) RETURNS text
            LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
            SELECT CASE
                WHEN octet_length(folded) = char_length(folded)
                    THEN lower(folded COLLATE "C")
                WHEN octet_length(\(near)) = char_length(\(near))
                    THEN lower(\(near) COLLATE "C")
                WHEN folded ~ \(quoted(rareClass))
                    THEN parvis_folded_rare(\(table.expression(of: "folded")))
                ELSE \(table.expression(of: "folded")) END
            $$
            """
    }

    private static var rare: String {
        """
        CREATE OR REPLACE FUNCTION parvis_folded_rare(folded text) RETURNS text
        LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT \(Table(Self.unusual).expression(of: "folded"))
        $$
        """
    }

    /// What texts in French and its neighbours are written with, beside ASCII.
    private static let near: [ClosedRange<UInt32>] = [
        0xA0...0xA0, 0xC0...0xFF, 0x152...0x153, 0x2019...0x2019, 0x202F...0x202F,
    ]
    /// Letters of Latin scripts, marks and punctuation.
    private static let usual: [ClosedRange<UInt32>] = [
        0x41...0x24F, 0x2BC...0x2BC, 0x300...0x36F, 0x1E00...0x1EFF, 0x2000...0x206F,
        0xFB00...0xFB02,
    ]
    /// All others that have a small letter.
    private static let unusual: [ClosedRange<UInt32>] = [
        0x250...0x2BB, 0x2BD...0x2FF, 0x370...0x1DFF, 0x1F00...0x1FFF, 0x2070...0xD7FF,
        0xE000...0xFAFF, 0xFB03...0x1FFFF,
    ]

    private static var rareClass: String {
        let ranges = unusual.compactMap { range -> String? in
            guard let low = Unicode.Scalar(range.lowerBound),
                let high = Unicode.Scalar(range.upperBound)
            else { return nil }
            return String(Character(low)) + "-" + String(Character(high))
        }
        return "[" + ranges.joined() + "]"
    }

    /// Letter by letter: an apostrophe may stand before a mark that would join it.
    static func quoted(_ text: String) -> String {
        var quoted = String.UnicodeScalarView("'".unicodeScalars)
        for scalar in text.unicodeScalars {
            quoted.append(scalar)
            if scalar == "'" { quoted.append(scalar) }
        }
        return String(quoted) + "'"
    }
}

extension FoldingFunction {
    /// What becomes of the letters of some ranges.
    private struct Table {
        /// Letters that become one other, at the same place of `to`; those without a place go.
        private var from = ""
        private var to = ""
        private var removed = ""
        /// Letters that become several.
        private var long: [(String, String)] = []

        init(_ ranges: [ClosedRange<UInt32>]) {
            for scalar in ranges.joined().compactMap(Unicode.Scalar.init) {
                let letter = String(Character(scalar))
                let folded = Folding.fold(letter)
                if folded.unicodeScalars.elementsEqual(letter.unicodeScalars) { continue }
                switch folded.unicodeScalars.count {
                case 0: removed.unicodeScalars.append(scalar)
                case 1:
                    from.unicodeScalars.append(scalar)
                    to += folded
                default: long.append((letter, folded))
                }
            }
        }

        func expression(of argument: String) -> String {
            let single =
                "translate(\(argument), \(quoted(from + removed)), \(quoted(to)))"
            return long.reduce(single) { "replace(\($0), \(quoted($1.0)), \(quoted($1.1)))" }
        }
    }
}
