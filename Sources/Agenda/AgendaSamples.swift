import Community
import Content
import HTTP
import Storage

/// The author proposes, the moderator publishes.
enum AgendaSamples {
    static let all: [any Declaration] = things + forms + EventCollection.kind.samples

    private static let things: [any Declaration] = [
        SampleThing(AgendaPaths.event) { try publish(on: $0, event("Réunion", $0)) },
        // What is decided of waits still.
        SampleThing(AgendaPaths.decision) { try propose(on: $0, event("Proposition", $0)) },
        SampleThing(AgendaPaths.occurrence) { stage in
            var fields = event("Permanence", stage)
            for (name, value) in [("repeat", "weekly"), ("every", "1"), ("ends", "never")] {
                fields.append(name, value)
            }
            let id = try publish(on: stage, fields)
            let dates = try stage.read { db, _ in try OccurrenceStore(db: db).all(of: id) }
            guard let date = dates.dropFirst().first else { throw Problem.notFound }
            return date.id
        },
        SampleThing(CollectionPaths.file(.calendar)) { stage in
            CollectionFile(try publish(on: stage, event("Réunion", stage)).rawValue, .calendar)
        },
    ]

    private static let forms: [any Declaration] = [
        RouteSample(.post, AgendaPaths.agenda) { event("Rencontre", $0) },
        RouteSample(.put, AgendaPaths.event) { event("Réunion", $0) },
        RouteSample(.put, AgendaPaths.occurrence) { stage in
            var fields = event("Permanence", stage)
            fields.append("scope", "one")
            return fields
        },
        RouteSample(.post, AgendaPaths.decision) { stage in
            let id: Item.ID = try stage.id(AgendaPaths.decision)
            let edition = try stage.read { db, _ in try EventStore(db: db).find(id)?.edition }
            return ["do": "accept", "word": "Merci.", "edition": String(edition ?? 0)]
        },
        RouteSample(.post, AgendaPaths.cancellation, ["word": "La salle est prise."]),
        RouteSample(
            .post, AgendaPaths.occurrenceCancellation, ["word": "Férié.", "scope": "one"]),
    ]

    private static func propose(on stage: SampleStage, _ fields: FormFields) throws -> Item.ID {
        try stage.send(AgendaPaths.agenda(in: stage.space), fields).newID()
    }

    private static func publish(on stage: SampleStage, _ fields: FormFields) throws -> Item.ID {
        let id = try propose(on: stage, fields)
        try stage.send(
            AgendaPaths.decision(id, in: stage.space),
            ["do": "accept", "word": "", "edition": "1"], by: stage.cast.moderator)
        return id
    }

    private static func event(_ title: String, _ stage: SampleStage) -> FormFields {
        [
            "title": "\(title) \(stage.number())", "start_day": "2030-01-15",
            "start_time": "18:00", "end_time": "20:00", "place": "12 rue des Lois, Toulouse",
            "audience": "space", "comments_open": "1",
        ]
    }
}
