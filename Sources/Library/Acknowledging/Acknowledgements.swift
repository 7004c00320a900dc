import Community
import Content

/// What the feature has of acknowledgements.
enum Acknowledgements {
    static let routes: [Route] = [
        .get(AcknowledgementPaths.list, .moderators, Requesting.show),
        .post(AcknowledgementPaths.list, .moderators, Requesting.create).withLists("group"),
        .delete(AcknowledgementPaths.list, .moderators, Requesting.destroy),
        .post(AcknowledgementPaths.reminder, .moderators, Requesting.remind),
        .get(AcknowledgementPaths.table, .moderators, work: .slow, AcknowledgementTable.show)
            .within(.exports),
        .get(AcknowledgementPaths.version, .readers, Acknowledging.show),
        .post(AcknowledgementPaths.version, .readers, Acknowledging.create).asStatement(),
    ]

    static let declarations: [any Declaration] = [
        TaskKind.acknowledgement, NoticeReason.documentToAcknowledge,
        NoticeReason.acknowledgementReminder, AcknowledgementTelling.job,
        AcknowledgementTelling.remind, AcknowledgementDataStore.acknowledgements,
        AcknowledgementDataStore.requests, AcknowledgementDataStore.trace,
        AcknowledgementDataStore.share,
    ]
}

enum AcknowledgementPaths {
    static let list = SpacePathTo<Item.ID>("/library/:id/acknowledgements")
    static let reminder = SpacePathTo<Item.ID>("/library/:id/acknowledgements/reminder")
    static let table = SpacePathTo<Item.ID>("/library/:id/acknowledgements/csv")
    static let version = SpacePathTo<DocumentVersion.ID>("/library/versions/:id/acknowledgement")
}

extension TaskKind {
    static let acknowledgement = TaskKind(
        "library.acknowledgement", heading: "library.acknowledgement.task",
        act: "library.acknowledgement.open", order: 12, path: AcknowledgementPaths.version,
        confirmations: [
            .init(word: "library.acknowledgement.confirm", path: AcknowledgementPaths.version)
        ],
        rows: AcknowledgementTaskStore.tasks)
}
