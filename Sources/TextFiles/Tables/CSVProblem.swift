/// What of a table was not taken as it stands, and on which line.
package struct CSVProblem: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// A quote never closes; the line was read as if it were a letter.
        case openQuote
        /// The row has fewer cells than the header: so many. The others are empty.
        case tooFew(Int)
        /// The row has more cells than the header: so many. What is beyond is left out.
        case tooMany(Int)
        /// A cell is longer than is read; its end is left out.
        case tooLong
        /// A column has no name: its number, from 1.
        case noName(Int)
        /// A name that two columns bear.
        case nameTwice(String)
        /// Control characters were left out.
        case controls
    }

    package let kind: Kind
    package let line: Int

    package init(_ kind: Kind, line: Int) {
        self.kind = kind
        self.line = line
    }
}
