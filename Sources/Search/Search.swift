package import Community

/// One box over all modules.
package let search = Feature(
    name: "search",
    routes: [.get(SpacePaths.search, .readers, Searches.show)],
    pages: [SearchPage.self],
    declares: SearchBench.measures
)
