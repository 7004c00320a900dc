extension KernelPart {
    /// What members say under an item.
    static let comments = KernelPart(
        migrations: [CommentsSchema.comments],
        routes: [
            .post(SpacePaths.comments, .participants, intake: .files, Commenting.create),
            .get(SpacePaths.comment, .readers, Commenting.show),
            .get(SpacePaths.commentEditor, .participants, Commenting.edit),
            .put(SpacePaths.comment, .participants, intake: .files, Commenting.update),
            .delete(SpacePaths.comment, .participants, Commenting.destroy),
            .post(SpacePaths.commenting, .participants, Closings.create),
            .delete(SpacePaths.commenting, .participants, Closings.destroy),
        ],
        pages: [CommentFormPage.self],
        kinds: [
            ItemKind(
                name: Comment.kind, word: "kind.comment", feature: "community",
                path: SpacePaths.comment, texts: { try CommentStore(db: $0).texts($1) },
                onApproved: CommentNews.release, onEditApproved: CommentNews.onEditApproved)
        ]
    )
}

extension SpacePaths {
    package static let commentEditor = SpacePathTo<Item.ID>("/comments/:id/edit")
}
