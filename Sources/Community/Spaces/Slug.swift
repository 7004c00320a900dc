/// The first segment of a space's addresses.
package enum Slug {
    /// Two to sixty lower-case letters of ASCII, digits and inner hyphens.
    package static func isWellFormed(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        let isPlain = bytes.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
        }
        return isPlain && (2...60).contains(bytes.count)
            && bytes.first != 0x2D && bytes.last != 0x2D
    }

    /// What is left of one at a glance: two of the same look are taken for one another.
    package static func look(of slug: String) -> String {
        let pairs = [("-", ""), ("0", "o"), ("1", "l"), ("i", "l"), ("rn", "m"), ("vv", "w")]
        return pairs.reduce(slug) { $0.replacing($1.0, with: $1.1) }
    }
}
