import Community
import Content
import Foundation
import Storage

/// Tells those who are expected and have not confirmed, piece by piece: each once, since a piece
/// and the note of the next are one transaction. A request that is gone or asks anew is not gone on
/// with.
struct AcknowledgementTelling {
    enum Word: String {
        case asked, reminded

        var reason: NoticeReason {
            self == .asked ? .documentToAcknowledge : .acknowledgementReminder
        }
    }

    static let piece = 200

    let db: Database
    let space: Space
    let now: Date

    /// What a document asks is told from now on.
    func begin(_ word: Word, of request: AcknowledgementRequest, by actor: Person.ID?) throws {
        try enqueue(word, request, actor, after: Person.ID(rawValue: 0))
    }

    /// In the transaction that vets a version: one that is substantial asks anew.
    func noteVetting(
        of document: Item.ID, number: Int, isSubstantial: Bool, by person: Person.ID?
    ) throws {
        let store = RequestStore(db: db)
        guard isSubstantial, try store.setRound(number, of: document, at: now),
            let request = try store.find(document)
        else { return }
        try begin(.asked, of: request, by: person)
    }

    static let job = JobKind(name: "library.acknowledgements") { payload, context in
        let parts = payload.split(separator: " ").map(String.init)
        guard parts.count == 5, let word = Word(rawValue: parts[0]),
            let id = Item.ID(segment: parts[1]), let round = Int(parts[2]),
            let after = Int64(parts[3]).map(Person.ID.init(rawValue:)),
            let request = try RequestStore(db: context.db).find(id), request.round == round,
            let document = try VettedDocumentStore(db: context.db).find(id),
            document.archivedAt == nil,
            let space = try SpaceStore(db: context.db).find(document.item.space)
        else { return }
        try AcknowledgementTelling(db: context.db, space: space, now: context.now)
            .tell(word, request, document, after: after, by: Person.ID(segment: parts[4]))
    }

    private func tell(
        _ word: Word, _ request: AcknowledgementRequest, _ document: VettedDocument,
        after: Person.ID, by actor: Person.ID?
    ) throws {
        let people = try AcknowledgementStore(db: db).waiting(
            for: request, after: after, limit: Self.piece)
        try NoticeStore(db: db).add(
            word.reason, for: people, about: document.item, actor: actor,
            address: LibraryPaths.document(document.id, in: space), at: now)
        guard people.count == Self.piece, let last = people.last else { return }
        try enqueue(word, request, actor, after: last)
    }

    private func enqueue(
        _ word: Word, _ request: AcknowledgementRequest, _ actor: Person.ID?, after: Person.ID
    ) throws {
        let actor = actor?.description ?? "-"
        try JobQueue(db).enqueue(
            Self.job.name,
            payload: "\(word) \(request.document) \(request.round) \(after) \(actor)", at: now)
    }

    /// Reminds by itself, once of each round.
    static let remind = JobKind(name: "library.reminders", every: 900) { _, context in
        let store = RequestStore(db: context.db)
        for id in try store.dueReminders(at: context.now, limit: 100) {
            guard try store.beginReminder(id, at: context.now), let request = try store.find(id),
                let document = try VettedDocumentStore(db: context.db).find(id),
                let space = try SpaceStore(db: context.db).find(document.item.space)
            else {
                try store.dropReminder(id)
                continue
            }
            try AcknowledgementTelling(db: context.db, space: space, now: context.now)
                .begin(.reminded, of: request, by: request.asker)
        }
    }
}

extension NoticeReason {
    static let documentToAcknowledge = NoticeReason("documentToAcknowledge")
    static let acknowledgementReminder = NoticeReason("acknowledgementReminder")
}
