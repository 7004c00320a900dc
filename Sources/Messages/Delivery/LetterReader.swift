import Community
import Storage

/// Somebody to whom letters go by mail, and how they wish their mails to look.
struct LetterReader: FromRow {
    let person: Person
    let style: Style

    /// What one mail has in common for all who receive it.
    struct Style: Hashable {
        let locale: String
        /// Whether nothing that a mailbox lists may tell of the letter or of the space.
        let isNeutral: Bool
    }

    init(row: Row) throws {
        person = try Person(row: row)
        style = Style(locale: person.locale, isNeutral: try row["neutral"])
    }
}

extension Sequence<LetterReader.Style> {
    /// Each once, always in the same order.
    var each: [LetterReader.Style] {
        Set(self).sorted {
            ($0.locale, $0.isNeutral ? 1 : 0) < ($1.locale, $1.isNeutral ? 1 : 0)
        }
    }
}
