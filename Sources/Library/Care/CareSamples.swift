import Community
import Content
import HTTP

/// The moderator asks and checks, the author confirms and reports.
enum CareSamples {
    static let all: [any Declaration] = [
        SampleThing(ErratumPaths.erratum) { stage in
            let document = try stage.another(LibraryPaths.document)
            return try stage.send(
                ErratumPaths.errata(document, in: stage.space), ["mistake": "Le montant est faux."]
            ).newID()
        },
        SampleThing(AcknowledgementPaths.reminder) { try asked(on: $0) },
        SampleThing(AcknowledgementPaths.table) { try asked(on: $0) },
        SampleThing(AcknowledgementPaths.version) { stage in
            let document = try asked(on: stage)
            return try stage.read { db, viewer in
                try VettedDocumentStore(db: db).find(document, for: viewer, in: stage.space)
                    .version
            }
        },
        RouteSample(.post, AcknowledgementPaths.list, ["audience": "space", "remind_days": "7"]),
        RouteSample(
            .post, ReviewPaths.review, ["source_ok": "1", "date_ok": "1", "content_ok": "1"]
        ).afterReading(),
        RouteSample(.put, ReviewPaths.review, ["day": ""]),
        RouteSample(.post, ErratumPaths.errata, ["mistake": "L’adresse a changé.", "place": "2"]),
        RouteSample(.put, ErratumPaths.erratum, ["outcome": "corrected"]),
    ]

    private static func asked(on stage: SampleStage) throws -> Item.ID {
        let document = try stage.another(LibraryPaths.document)
        try stage.send(
            AcknowledgementPaths.list(document, in: stage.space), ["audience": "space"],
            by: stage.cast.moderator)
        return document
    }
}
