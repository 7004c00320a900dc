package import Community
import HTTP

/// One box over all modules.
package let search = Feature(
    name: "search",
    routes: [.get(SpacePaths.search, .readers, Searches.show).within(.searches)],
    pages: [SearchPage.self],
    declares: SearchBench.measures + [RouteSample(.get, SpacePaths.search, ["q": "livret"])]
)
