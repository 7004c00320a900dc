import Community
import Content
import Foundation
import HTTP
import Security
import Storage

/// A card with a mail, whose link was sent and answered.
enum CareSamples {
    static let all: [any Declaration] = [
        SampleThing(CarePaths.request) { stage in
            let (id, _) = try send(stage)
            return id
        },
        SampleThing(CarePaths.ownCard) { try send($0).token },
        SampleThing(CarePaths.correction) { stage in
            let (id, _) = try send(stage)
            let now = stage.site.clock.now()
            return try stage.write { db in
                guard let request = try RequestStore(db: db).find(id, in: stage.space.id) else {
                    throw Problem.notFound
                }
                var correction = Correction()
                correction.parts = [
                    .init(part: .function, before: "Conseillère", after: "Directrice")
                ]
                return try CorrectionStore(db: db).hold(
                    correction, of: request.contact, by: request, at: now)
            }
        },
        SampleThing(CarePaths.ownContacts) { stage in
            let end = stage.site.clock.now() + ReminderLink.life
            return ReminderLink(
                person: stage.cast.moderator, space: stage.space.id, end: end
            ).token(stage.site)
        },
        RouteSample(.post, CarePaths.requests, ["mail": "jeanne@exemple.test"]),
        RouteSample(.put, CarePaths.correction, ["do": "accept", "accept": "function"]),
        RouteSample(.post, CarePaths.ownCard, ["do": "right"]),
        RouteSample(.post, CarePaths.ownContacts) { stage in
            let id = try stage.another(ContactsPaths.contact)
            let keeper = stage.cast.moderator
            try stage.write { try KeeperStore(db: $0).set(keeper, of: id) }
            return ["card": id.description]
        },
    ]

    private static func send(
        _ stage: SampleStage
    ) throws -> (id: CardRequest.ID, token: String) {
        let contact = try stage.another(ContactsPaths.contact)
        let (person, now) = (stage.cast.moderator, stage.site.clock.now())
        return try stage.write { db in
            guard let card = try ContactStore(db: db).find(contact) else { throw Problem.notFound }
            let made = try RequestStore(db: db).create(
                for: card, to: "jeanne@exemple.test", by: person, at: now)
            return (made.id, made.token.text)
        }
    }
}
