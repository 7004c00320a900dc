import Community
import Content
import Storage

/// One line of the sheet: somebody who is expected, or who came without.
struct AttendanceLine: Sendable {
    enum Who: Hashable, Sendable {
        case person(Person.ID)
        case guest(EventGuest.ID)
        /// Somebody by name alone: the number of the line.
        case named(Int64)

        /// As a form sends it: `p12`.
        var text: String {
            switch self {
            case .person(let id): "p\(id)"
            case .guest(let id): "g\(id)"
            case .named(let id): "n\(id)"
            }
        }

        init?(_ text: String) {
            let rest = String(text.dropFirst())
            switch text.first {
            case "p":
                guard let id = Person.ID(segment: rest) else { return nil }
                self = .person(id)
            case "g":
                guard let id = EventGuest.ID(segment: rest) else { return nil }
                self = .guest(id)
            case "n":
                guard let id = Int64(rest), id > 0 else { return nil }
                self = .named(id)
            default: return nil
            }
        }
    }

    let who: Who
    /// Empty for whoever was invited by an address alone, or is not known any more.
    let name: String
    let email: String?
    /// What they answered; nil for whoever came without.
    let answer: EventAnswer.Word?
    let isWaiting: Bool
    let guests: Int
    let isPresent: Bool

    /// What they said, and what came of it; nil for whoever came without.
    func said(_ words: Localization) -> String? {
        isWaiting
            ? words("agenda.attendance.waiting") : answer.map { words("agenda.answer.\($0)") }
    }

    /// - Parameter isPrivate: whether it stays with those who organise, who know the address.
    func shown(isPrivate: Bool, _ words: Localization) -> String {
        if case .named = who, name.isEmpty { return words("agenda.attendance.nameless") }
        return GuestName.shown(name, email, toOrganiser: isPrivate, words)
    }
}

extension AttendanceLine: FromRow {
    init(row: Row) throws {
        let (person, guest, line): (Person.ID?, EventGuest.ID?, Int64?) =
            (try row["person_id"], try row["invitation_id"], try row["line_id"])
        who =
            person.map { .person($0) } ?? guest.map { .guest($0) } ?? .named(line ?? 0)
        name = try row["name"]
        email = try row["email"]
        answer = try row["answer"]
        let seat: EventAnswer.Seat? = try row["seat"]
        isWaiting = seat != nil && seat != .held && answer == .yes
        guests = try row["guests"]
        isPresent = line != nil
    }
}
