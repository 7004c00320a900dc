import Community
import Content
import HTTP
import Storage

/// The moderator makes themes and vets; the author proposes.
enum LibrarySamples {
    static let all: [any Declaration] = things + forms

    private static let things: [any Declaration] = [
        SampleThing(LibraryPaths.theme) { stage in
            try stage.send(
                LibraryPaths.themes(in: stage.space), ["name": "Textes \(stage.number())"],
                by: stage.cast.moderator)
            let themes = try stage.read { try ThemeStore(db: $0).all(for: $1, in: stage.space) }
            guard let id = themes.map(\.id).max(by: { $0.rawValue < $1.rawValue }) else {
                throw Problem.notFound
            }
            return id
        },
        SampleThing(LibraryPaths.document) { stage in
            let id = try propose(on: stage)
            let version = try version(of: id, on: stage)
            try stage.send(
                LibraryPaths.vetting(version.id, in: stage.space), vetting(version),
                by: stage.cast.moderator)
            return id
        },
        SampleThing(LibraryPaths.version) { stage in
            try version(of: propose(on: stage), on: stage).id
        },
        SampleThing(LibraryPaths.submission) { stage in
            try version(of: propose(on: stage, ["do": "draft"]), on: stage).id
        },
    ]

    private static let forms: [any Declaration] = [
        RouteSample(.post, LibraryPaths.themes, ["name": "Financements"]),
        RouteSample(.put, LibraryPaths.theme, ["name": "Textes législatifs"]),
        RouteSample(.delete, LibraryPaths.theme) { stage in
            ["into": try stage.another(LibraryPaths.theme).description]
        },
        RouteSample(.post, LibraryPaths.library, files: [.paper]) { stage in
            var fields = try document(stage)
            fields.append("again", "1")
            return fields
        },
        RouteSample(.put, LibraryPaths.document) { try document($0) },
        RouteSample(.get, LibraryPaths.picture) { stage in
            let id = try stage.id(LibraryPaths.version)
            let picture = DocumentReading.Picture(
                digest: try stage.site.files.write([0xFF, 0xD8]).hex, width: 1, height: 1)
            let now = stage.site.clock.now()
            try stage.write { try ReadingStore(db: $0).setPicture(picture, of: id, at: now) }
            return [:]
        },
        RouteSample(.post, LibraryPaths.versions, ["note": "Le tract."], files: [.picture]),
        RouteSample(.delete, LibraryPaths.submission, of: LibraryPaths.version),
        RouteSample(.post, LibraryPaths.vetting) { stage in
            let id = try stage.id(LibraryPaths.version)
            guard let version = try stage.read({ db, _ in try VersionStore(db: db).find(id) })
            else { throw Problem.notFound }
            if version.state == .draft {
                try stage.send(LibraryPaths.submission(id, in: stage.space))
            }
            return vetting(version)
        },
    ]

    private static func propose(
        on stage: SampleStage, _ more: [String: String] = [:]
    ) throws -> Item.ID {
        var fields = try document(stage)
        fields.append("again", "1")
        for (name, value) in more { fields.append(name, value) }
        return try stage.send(LibraryPaths.library(in: stage.space), fields, files: [.paper])
            .newID()
    }

    private static func document(_ stage: SampleStage) throws -> FormFields {
        [
            "title": "Tract \(stage.number())", "publisher": "L’union",
            "theme": try stage.id(LibraryPaths.theme).description,
        ]
    }

    private static func version(
        of id: Item.ID, on stage: SampleStage
    ) throws -> DocumentVersion {
        let newest = try stage.read { db, _ in try VersionStore(db: db).newest(of: id) }
        guard let version = newest else { throw Problem.notFound }
        return version
    }

    private static func vetting(_ version: DocumentVersion) -> FormFields {
        [
            "decision": "vetted", "source_ok": "1", "date_ok": "1", "content_ok": "1",
            "digest": version.digest, "edition": "1",
        ]
    }
}
