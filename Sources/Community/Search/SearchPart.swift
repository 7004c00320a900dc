extension KernelPart {
    /// One box over all modules.
    static let search = KernelPart(
        migrations: [
            SearchSchema.text, SearchSchema.progress, SearchSchema.words, SearchSchema.beginning,
        ],
        routes: [.get(SpacePaths.search, .readers, Searches.show)],
        pages: [SearchPage.self],
        jobs: [SearchJobs.index, SearchJobs.tidy]
    )
}

extension SpacePaths {
    package static let search = SpacePath("/search")
}
