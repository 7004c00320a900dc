import Community
import Content
import HTTP
import Storage

/// The author suggests, the moderator publishes.
enum LinksSamples {
    static let all: [any Declaration] = things + forms + BookmarkImport.samples

    private static let things: [any Declaration] = [
        SampleThing(LinksPaths.link) { stage in
            let id: Item.ID = try stage.send(
                LinksPaths.links(in: stage.space), link("Site", stage)
            ).newID()
            let now = stage.site.clock.now()
            // As the decision of a moderator does it.
            try stage.write { try ItemStore(db: $0).setPublished(id, true, at: now) }
            return id
        }
    ]

    private static let forms: [any Declaration] = [
        RouteSample(.post, LinksPaths.links) { link("Institut", $0) },
        RouteSample(.post, LinksPaths.lookup) { link("Institut", $0) },
        RouteSample(.put, LinksPaths.link) { link("Institut", $0) },
        RouteSample(.put, LinksPaths.lookupOf) { link("Institut", $0) },
        RouteSample(.post, LinksPaths.careOf, ["do": "keep"]),
        RouteSample(.post, LinksPaths.place, ["do": "up"]),
        RouteSample(.get, LinksPaths.icon) { stage in
            let id = try stage.id(LinksPaths.link)
            let digest = try stage.site.files.write([0xFF, 0xD8]).hex
            let now = stage.site.clock.now()
            try stage.write { try IconStore(db: $0).set(digest, of: id, at: now) }
            return [:]
        },
    ]

    private static func link(_ title: String, _ stage: SampleStage) -> FormFields {
        let number = stage.number()
        return [
            "title": "\(title) \(number)", "address": "https://example.org/\(number)",
            "description": "Le site de l’institut.",
        ]
    }
}
