import Community
import TextFiles

/// Takes what a file says of somebody, as far as a card may have it: the rest is left out, and
/// said.
struct ContactParts {
    var contact: ImportedContact
    var counts: [ChannelKind: Int] = [:]
    private static let longestNote = 20_000

    init(_ contact: ImportedContact) { self.contact = contact }

    /// A text on one line.
    mutating func text(
        _ path: WritableKeyPath<ContactContent, String>, _ text: String, _ column: ContactColumn,
        most: Int = ContactCheck.limit
    ) {
        contact.content[keyPath: path] = cut(text.oneLine, column, most)
    }

    mutating func note(_ text: String) {
        contact.content.note = cut(text.plainLines.trimmingBlanks, .note, Self.longestNote)
    }

    mutating func cut(_ text: String, _ column: ContactColumn, _ most: Int) -> String {
        guard text.length > most else { return text }
        contact.faults.append(.cut(column.rawValue))
        return text.cut(to: most).trimmingBlanks
    }

    /// A day of a mandate, or of the consent.
    mutating func day(_ path: WritableKeyPath<ContactContent, String>, _ text: String) {
        guard !text.isEmpty else { return }
        guard ContactDay(text) != nil else { return contact.faults.append(.day(text)) }
        contact.content[keyPath: path] = text
    }

    mutating func birthday(_ text: String) {
        guard !text.isEmpty else { return }
        guard let day = BirthdayText.read(text) else { return contact.faults.append(.day(text)) }
        contact.content.birthday = day
    }

    /// Codes or names of departments.
    mutating func departments(_ texts: [String]) {
        for text in texts {
            let code = text.count == 1 ? "0" + text : text.uppercased()
            if Department.name(of: code) != nil {
                contact.content.departments.append(code)
            } else {
                contact.faults.append(.department(text))
            }
        }
        contact.content.departments = Set(contact.content.departments).sorted()
    }

    mutating func change(_ change: (inout ImportedContact) -> Void) { change(&contact) }
}
