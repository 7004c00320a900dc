import Community

/// What becomes of what people contributed when they go. Before all that has authors.
let erasing = Feature(
    name: "erasing",
    declares: [
        ErasedWordsStore.spaces,
        Processing(
            "contributions",
            of: [
                "erasing", "items", "revisions", "journal", "notices", "attachments", "comments",
                "reactions", "trash", "following", "mentions", "review", "publishing", "pages",
                "index", "stamps", "mailing", "imports", "unread", "rendering", "themes",
                "pictures", "network",
            ]),
    ])
