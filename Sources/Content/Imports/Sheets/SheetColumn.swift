/// What may stand in a column of a sheet. Its word is `column.<key>` below the texts of its kind,
/// and a header that says that word in any language is known by it.
package struct SheetColumn: Sendable {
    package enum Kind: Sendable {
        case text
        case mail
        /// As `PhoneNumber` writes it, `+33561000000;ext=12`.
        case telephone
        /// A day, `2026-11-27`.
        case date
        /// With a point before its decimals.
        case number
    }

    let key: String
    let kind: Kind
    let known: [String]
    let isRequired: Bool
    let takesMany: Bool

    /// - Parameters:
    ///   - key: letters and digits alone.
    ///   - kind: what is no such thing is left out, and said.
    ///   - known: headers that it is known by as well, in French and English; case, accents, marks,
    ///     a number at the end and what stands in brackets make no difference.
    ///   - isRequired: whether a row without it is left out, and said.
    ///   - takesMany: whether several columns of a file may be of it, and one cell hold several,
    ///     with `;` or an end of line between them.
    package init(
        _ key: String, _ kind: Kind = .text, known: [String] = [], isRequired: Bool = false,
        takesMany: Bool = false
    ) {
        (self.key, self.kind, self.known) = (key, kind, known)
        (self.isRequired, self.takesMany) = (isRequired, takesMany)
    }
}
