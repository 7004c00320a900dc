import Community
import Content
import HTTP
import Storage

/// The author proposes, the moderator publishes.
enum ContactsSamples {
    static let all: [any Declaration] = things + forms + ContactCollection.kind.samples

    private static let things: [any Declaration] = [
        SampleThing(ContactsPaths.contact) { stage in
            let id: Item.ID = try stage.send(
                ContactsPaths.contacts(in: stage.space), contact("Dupont", stage)
            ).newID()
            // As the moderators' queue does.
            let now = stage.site.clock.now()
            try stage.write { try ItemStore(db: $0).setPublished(id, true, at: now) }
            return id
        },
        SampleThing(CollectionPaths.file(.addressBook)) { stage in
            let id = try stage.id(ContactsPaths.contact)
            return CollectionFile(ProgramCard.contact(id).number, .addressBook)
        },
    ]

    private static let forms: [any Declaration] = [
        RouteSample(.post, ContactsPaths.contacts) { contact("Martin", $0) },
        RouteSample(.put, ContactsPaths.contact) { contact("Durand", $0) },
        RouteSample(.get, ContactsPaths.picture) { stage in
            let id = try stage.id(ContactsPaths.contact)
            try stage.send(
                ContactsPaths.picture(id, in: stage.space), files: [.picture],
                by: stage.cast.moderator)
            return [:]
        },
        RouteSample(.post, ContactsPaths.picture, files: [.picture]),
    ]

    private static func contact(_ family: String, _ stage: SampleStage) -> FormFields {
        [
            "kind": "person", "given": "Jeanne", "family": "\(family) \(stage.number())",
            "function": "Conseillère", "organisation": "Région", "telephone_1": "05 61 22 33 44",
            "telephone_1_sight": "members", "mail_1": "jeanne@exemple.test",
            "mail_1_sight": "space", "department": "31", "note": "Le matin.",
            "note_sight": "space",
        ]
    }
}
