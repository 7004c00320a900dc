/// How somebody is called (`FN` and `N`, RFC 6350 sections 6.2.1 and 6.2.2).
package struct CardName: Hashable, Sendable {
    /// As it is shown. Never empty in a card that was read.
    package var formatted: String
    package var family: [String] = []
    package var given: [String] = []
    package var additional: [String] = []
    /// `Mme`, `Dr`.
    package var prefixes: [String] = []
    package var suffixes: [String] = []
    /// What it is sorted by (`SORT-AS`, `SORT-STRING`), if that is another.
    package var sortedAs = ""

    package init(_ formatted: String = "") {
        self.formatted = formatted
    }

    /// The parts of `N` in their order.
    var parts: [[String]] { [family, given, additional, prefixes, suffixes] }

    /// As people write it: title, given names, family name.
    var joined: String {
        [prefixes, given, additional, family, suffixes].flatMap { $0 }.joined(separator: " ")
    }
}
