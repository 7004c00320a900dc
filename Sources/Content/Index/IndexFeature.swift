import Community

/// The words of all items, kept up to date with each change.
let index = Feature(
    name: "index",
    migrations: [
        SearchSchema.text, SearchSchema.progress, SearchSchema.words, SearchSchema.beginning,
        SearchSchema.pairs, SearchSchema.forms, SearchSchema.learnt, SearchSchema.stale,
    ],
    declares: [SearchIndex.following, SearchJobs.index, SearchJobs.learn, SearchJobs.tidy]
)
