import Community
import Content

/// The number by which programs know a card: even for that of a contact, odd for a member's.
enum ProgramCard {
    case contact(Item.ID)
    case member(Person.ID)

    init(_ number: Int64) {
        self =
            number % 2 == 0
            ? .contact(Item.ID(rawValue: number / 2)) : .member(Person.ID(rawValue: number / 2))
    }

    var number: Int64 {
        switch self {
        case .contact(let id): id.rawValue * 2
        case .member(let id): id.rawValue * 2 + 1
        }
    }

    var contact: Item.ID? { if case .contact(let id) = self { id } else { nil } }
    var member: Person.ID? { if case .member(let id) = self { id } else { nil } }
}
