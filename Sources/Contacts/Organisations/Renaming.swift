import Community
import Content
import Foundation
import Storage

/// The people of an organisation that has another name are found by it: some in each transaction.
enum Renaming {
    private static let name = "contacts.renaming"
    private static let most = 100

    static func later(_ organisation: Item.ID, _ db: Database, at now: Date) throws {
        try JobQueue(db).enqueue(name, payload: "\(organisation) 0", at: now)
    }

    static let job = JobKind(name: name) { payload, context in
        let parts = payload.split(separator: " ").map(String.init)
        guard parts.count == 2, let organisation = Item.ID(segment: parts[0]),
            let last = Int64(parts[1])
        else { return }
        let db = context.db
        let store = OrganisationStore(db: db)
        let people = try store.people(of: organisation, after: last, limit: most)
        for id in people {
            guard let contact = try ContactStore(db: db).find(id) else { continue }
            let content = try ContactContent.whole(contact, db)
            try store.rename(id, content.organisation, at: context.now)
            try WordStore(db: db).set(ContactWords(content), of: id, in: contact.item.space)
        }
        guard people.count == most, let next = people.last else { return }
        try JobQueue(db).enqueue(name, payload: "\(organisation) \(next)", at: context.now)
    }
}
