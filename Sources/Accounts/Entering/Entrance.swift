import Community
import Content
import HTTP
import Storage

/// Where somebody stands who has shown one thing: inside, or before the second.
enum Entrance {
    case open(Entry)
    case half(HalfEntry)

    init(_ person: Person, by proof: Proof, _ visit: Visit, _ db: Database) throws {
        let asksMore = try PersonStore(db: db).secondFactor(of: person.id) != nil
        self =
            asksMore
            ? .half(try HalfEntry(person, by: proof, at: visit.now, db))
            : .open(try Entry(person.id, by: proof, visit, db))
    }

    func answer(_ visit: Visit) throws -> Response {
        switch self {
        case .open(let entry): try entry.answer(visit)
        case .half(let half): try SecondSteps.page(half, visit)
        }
    }
}
