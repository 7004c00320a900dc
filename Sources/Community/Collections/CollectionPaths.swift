/// The addresses of what programs read. The collections of a kind lie side by side, each named by
/// its space.
package enum CollectionPaths {
    static let calendars = Path("/.well-known/caldav")
    static let addressBooks = Path("/.well-known/carddav")
    package static let root = Path("/dav")
    static let principal = PathTo<Person.ID>("/dav/principals/:id")

    static func home(_ content: CollectionKind.Content) -> Path {
        Path(content == .calendar ? "/dav/calendars" : "/dav/addressbooks")
    }

    package static func collection(_ content: CollectionKind.Content) -> CollectionPath {
        CollectionPath(home(content)() + "/:space")
    }

    package static func file(_ content: CollectionKind.Content) -> CollectionFilePath {
        CollectionFilePath(home(content)() + "/:space/:id")
    }
}

/// The address of a collection.
package struct CollectionPath: PlainPath {
    package let pattern: PathPattern
    init(_ text: String) { pattern = PathPattern(text, inSpace: false) }

    func callAsFunction(in space: Space) -> String {
        pattern.address(space: space.slug, id: nil) + "/"
    }
}

/// The address of a file of a collection.
package struct CollectionFilePath: NamingPath {
    package let pattern: PathPattern
    package static func name(_ segment: String) -> CollectionFile? { CollectionFile(segment) }
    init(_ text: String) { pattern = PathPattern(text, inSpace: false) }

    func callAsFunction(_ file: CollectionFile, in space: Space) -> String {
        pattern.address(space: space.slug, id: file.description)
    }
}
