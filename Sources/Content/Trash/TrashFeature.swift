package import Community

/// Where deleted things stay for thirty days, from which they come back as they were.
let trash = Feature(
    name: "trash",
    migrations: [TrashSchema.erasing, TrashSchema.pieces],
    routes: [
        .get(SpacePaths.trash, .participants, Trashes.index),
        .post(SpacePaths.restoration, .participants, Restorations.create),
        .get(SpacePaths.trashed, .moderators, Erasures.confirm),
        .delete(SpacePaths.trashed, .moderators, Erasures.create),
    ],
    pages: [TrashPage.self, ErasurePage.self],
    declares: ItemTraceStore.all + [
        NavigationItem(
            "trash", word: "frame.trash", icon: "trash", path: SpacePaths.trash, place: .menu,
            order: 9, access: .participants),
        Trash.retention, TrashJobs.purge, ItemErasure.job, AuditAction.trashEmptied,
        TrashSamples.trashed,
    ]
)

extension SpacePaths {
    package static let trash = SpacePath("/trash")
    package static let restoration = SpacePathTo<Item.ID>("/trash/:id/restoration")
    /// One thing in the trash: the page that asks before it is erased for good.
    package static let trashed = SpacePathTo<Item.ID>("/trash/:id")
}

extension AuditAction {
    static let trashEmptied = AuditAction("trashEmptied", ofThings: true)
}
