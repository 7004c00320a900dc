extension KernelPart {
    /// Where deleted things stay for thirty days, from which they come back as they were.
    static let trash = KernelPart(
        migrations: [TrashSchema.erasing],
        routes: [
            .get(SpacePaths.trash, .participants, Trashes.index),
            .post(SpacePaths.restoration, .participants, Restorations.create),
            .get(SpacePaths.trashed, .moderators, Erasures.confirm),
            .delete(SpacePaths.trashed, .moderators, Erasures.create),
        ],
        pages: [TrashPage.self, ErasurePage.self],
        jobs: [TrashJobs.purge]
    )
}

extension SpacePaths {
    /// One thing in the trash: the page that asks before it is erased for good.
    package static let trashed = SpacePathTo<Item.ID>("/trash/:id")
}
