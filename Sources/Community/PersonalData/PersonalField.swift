import Foundation
import Storage

/// One column of a category of personal data, under its name in the download.
package struct PersonalField: Sendable {
    private enum Kind {
        case text, number, moment, flag
    }

    private let column: StaticString
    private let kind: Kind
    /// What its codes are called; nil for what people read as it is.
    package let codes: PersonalCodes?

    private init(column: StaticString, kind: Kind, codes: PersonalCodes? = nil) {
        (self.column, self.kind, self.codes) = (column, kind, codes)
    }

    package var name: String { "\(column)" }

    /// The key of its word in the catalogues.
    package var word: String { "personal.field." + name }

    /// What somebody wrote, or what has a name. What the program notes in words of its own is a
    /// `code`.
    package static func text(_ name: StaticString) -> Self { Self(column: name, kind: .text) }
    package static func number(_ name: StaticString) -> Self { Self(column: name, kind: .number) }
    package static func moment(_ name: StaticString) -> Self { Self(column: name, kind: .moment) }
    package static func flag(_ name: StaticString) -> Self { Self(column: name, kind: .flag) }

    /// One of a few words that the program notes, such as a role or a state.
    /// - Parameter codes: what people read in their place; what is none of them is read as it is.
    package static func code(_ name: StaticString, _ codes: PersonalCodes) -> Self {
        Self(column: name, kind: .text, codes: codes)
    }

    /// The column of a query's `r`.
    var selection: SQL { "r." + SQL(stringLiteral: column) }

    /// What a row holds there.
    func value(_ row: Row) throws -> PersonalValue {
        switch kind {
        case .text: try (row[name] as String?).map(PersonalValue.text) ?? .nothing
        case .number: try (row[name] as Int64?).map(PersonalValue.number) ?? .nothing
        case .flag: try (row[name] as Bool?).map(PersonalValue.flag) ?? .nothing
        case .moment: try (row[name] as Date?).map(PersonalValue.moment) ?? .nothing
        }
    }
}
