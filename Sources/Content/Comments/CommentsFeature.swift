package import Community

/// What members say under an item.
let comments = Feature(
    name: "comments",
    migrations: [CommentsSchema.comments],
    routes: [
        .post(SpacePaths.comments, .participants, intake: .attachments, Commenting.create)
            .within(.comments).beside(),
        .get(SpacePaths.comment, .readers, Commenting.show),
        .get(SpacePaths.commentEditor, .participants, Commenting.edit),
        .put(SpacePaths.comment, .participants, intake: .attachments, Commenting.update).within(
            .comments),
        .delete(SpacePaths.comment, .participants, Commenting.destroy),
        .post(SpacePaths.commenting, .participants, Closings.create).asStatement(),
        .delete(SpacePaths.commenting, .participants, Closings.destroy).asStatement(),
    ],
    pages: [CommentFormPage.self],
    declares: CommentSamples.all + [
        CommentedItem.sample,
        ItemKind(
            name: Comment.kind, word: "kind.comment", back: "comment.picture.back", icon: "comment",
            path: SpacePaths.comment,
            place: CommentPlace.address, texts: { try CommentStore(db: $0).texts($1) },
            onApproved: CommentPublication.onApproved,
            onEditApproved: CommentPublication.onEditApproved),
        CommentDataStore.comments, CommentDataStore.written, CommentDataStore.mentions,
        CommentDataStore.erased,
        CommentDataStore.rendered,
    ]
)

extension SpacePaths {
    package static let comments = SpacePathTo<Item.ID>("/items/:id/comments")
    package static let commenting = SpacePathTo<Item.ID>("/items/:id/commenting")
    package static let comment = SpacePathTo<Item.ID>("/comments/:id")
    package static let commentEditor = SpacePathTo<Item.ID>("/comments/:id/edit")
}
