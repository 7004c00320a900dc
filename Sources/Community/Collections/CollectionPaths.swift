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

    /// - Parameter mark: tells others of its content from the first: programs name what they
    ///   keep by the last segment alone.
    package static func collection(
        _ content: CollectionKind.Content, marked mark: String? = nil
    ) -> CollectionPath {
        CollectionPath(place(content, mark))
    }

    package static func file(
        _ content: CollectionKind.Content, marked mark: String? = nil
    ) -> CollectionFilePath {
        CollectionFilePath(place(content, mark) + "/:id")
    }

    private static func place(_ content: CollectionKind.Content, _ mark: String?) -> String {
        home(content)() + "/:space" + (mark.map { "~" + $0 } ?? "")
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
