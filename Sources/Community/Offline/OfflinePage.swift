/// A page that can be read without a connection, by whoever has turned that on for their device.
package struct OfflinePage: Declaration {
    package static let noun = "page to read offline"

    package let name: String
    /// The key of what it is called.
    let word: String
    let path: SpacePath
    /// What stands after its path, such as the view of a calendar.
    let query: String
    /// Where it stands among the others: the lowest comes first.
    let order: Int

    package init(_ name: String, word: String, path: SpacePath, query: String = "", order: Int) {
        self.name = name
        self.word = word
        self.path = path
        self.query = query
        self.order = order
    }
}

extension Visit {
    /// Those of a space that the viewer belongs to.
    package func offlinePages(of space: Space) -> [PageLink] {
        site.declared(OfflinePage.self, in: space).sorted { $0.order < $1.order }.map {
            PageLink(words($0.word), $0.path(in: space) + $0.query)
        }
    }
}
