import Community

/// Texts in pages that an item may have beside its own, such as those of a file: the search finds
/// the item by them, and tells the page.
let pages = Feature(
    name: "pages",
    migrations: [PagesSchema.pages],
    declares: [PageJobs.index, PageJobs.forget, PageStore.trace]
)
