import Community
import Content
import Storage

/// On the home page: the documents that were vetted last.
enum LatestDocuments {
    private static let most = 3

    static let card = HomeCard("library.latest", order: 20) { visit in
        let space = try visit.space
        return try DocumentListStore(db: visit.db)
            .ask(latestFor: visit.viewer, in: space, limit: most).map { documents in
                guard !documents.isEmpty else { return nil }
                return HomeCard.Content(
                    visit.words("library.latest"), LibraryPaths.library(in: space),
                    lines: documents.map {
                        HomeCard.Line(
                            $0.title, LibraryPaths.document($0.id, in: space),
                            meta: [visit.dates.short($0.vettedAt)])
                    })
            }
    }
}
