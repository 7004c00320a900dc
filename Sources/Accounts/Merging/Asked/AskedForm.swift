import Community
import Content
import HTTP
import Storage

/// The two addresses that whoever runs the site has typed.
struct AskedForm {
    private(set) var kept = ""
    private(set) var closed = ""
    private(set) var errors = FormErrors()

    init() {}

    init(_ fields: FormFields) {
        kept = Email.typed(fields.first("kept") ?? "")
        closed = Email.typed(fields.first("closed") ?? "")
    }

    /// Nil if it cannot be; the reason stands beside the field.
    mutating func pair(_ visit: Visit) throws -> (kept: Person, closed: Person)? {
        let people = PersonStore(db: visit.db)
        guard let stays = try open(kept, people) else {
            errors.add("kept", visit.words("merging.asked.unknown"))
            return nil
        }
        guard let goes = try open(closed, people), goes.id != stays.id else {
            errors.add("closed", visit.words("merging.asked.unknown"))
            return nil
        }
        guard ![stays.id, goes.id].contains(try visit.person) else {
            errors.add("closed", visit.words("merging.asked.own"))
            return nil
        }
        guard try !AskedMergingStore(db: visit.db).knows(stays.id, goes.id) else {
            errors.add("closed", visit.words("merging.asked.waits"))
            return nil
        }
        return (stays, goes)
    }

    private func open(_ email: String, _ people: PersonStore) throws -> Person? {
        try people.holder(of: email).flatMap { $0.disabledAt == nil ? $0 : nil }
    }

    /// What an address looks like to whoever may know it: `c…@exemple.fr`.
    static func masked(_ email: String) -> String {
        guard let at = email.lastIndex(of: "@") else { return "…" }
        return email.prefix(1) + "…" + email[at...]
    }
}
