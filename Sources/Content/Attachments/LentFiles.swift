package import Community

/// Files of an item that are read in another space as well, by the rights of that space.
package struct LentFiles: Declaration {
    package static let noun = "files lent to another space"

    package let name: String
    let place: @Sendable (Item.ID, Visit) throws -> String?

    /// - Parameter place: the page of the space of the visit where its viewer has the item that the
    ///   files hang from; nil where they have none.
    package init(
        _ name: String, place: @escaping @Sendable (Item.ID, Visit) throws -> String?
    ) {
        (self.name, self.place) = (name, place)
    }
}

extension Visit {
    /// Where the viewer has an item of another space in this one.
    /// - Throws: `Problem.notFound` if nowhere.
    package func lentPlace(of item: Item.ID) throws -> String {
        for files in site.declarations.all(LentFiles.self) {
            if let place = try files.place(item, self) { return place }
        }
        throw Problem.notFound
    }
}
