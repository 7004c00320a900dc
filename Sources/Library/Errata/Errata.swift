import Community
import Content

/// What the feature has of reports of an error.
enum Errata {
    static let routes: [Route] = [
        .get(ErratumPaths.new, .participants, ErrataReporting.new),
        .get(ErratumPaths.errata, .participants, ErrataReporting.index),
        .post(ErratumPaths.errata, .participants, ErrataReporting.create).within(.reports),
        .get(ErratumPaths.erratum, .participants, ErrataReporting.show),
        .put(ErratumPaths.erratum, .moderators, ErrataReporting.update),
    ]

    static let declarations: [any Declaration] = [
        TaskKind.erratum, NoticeReason.documentErrorReported,
        NoticeReason.documentErrorSettled, ErratumDataStore.reports,
        ErratumDataStore.settlements, ErratumDataStore.settled,
    ]
}

enum ErratumPaths {
    static let new = SpacePathTo<Item.ID>("/library/:id/errata/new")
    static let errata = SpacePathTo<Item.ID>("/library/:id/errata")
    static let erratum = SpacePathTo<Erratum.ID>("/library/errata/:id")
}

extension TaskKind {
    static let erratum = TaskKind(
        "library.erratum", heading: "library.erratum.task", act: "library.erratum.answer",
        order: 2, path: ErratumPaths.erratum, rows: ErratumStore.tasks)
}

extension NoticeReason {
    static let documentErrorReported = NoticeReason("documentErrorReported")
    static let documentErrorSettled = NoticeReason("documentErrorSettled")
}
