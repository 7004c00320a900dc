/// An address of the site without an identifier: `Path("/sign-in")`.
package struct Path: PlainPath {
    package let pattern: PathPattern
    package init(_ text: String) { pattern = PathPattern(text, inSpace: false) }
    package func callAsFunction() -> String { pattern.address(space: nil, id: nil) }
}

/// An address of the site with one identifier: `PathTo<Session.ID>("/account/sessions/:id")`.
package struct PathTo<ID: EntityID>: NamingPath {
    package let pattern: PathPattern
    package static func name(_ segment: String) -> ID? { ID(segment: segment) }
    package init(_ text: String) { pattern = PathPattern(text, inSpace: false) }
    package func callAsFunction(_ id: ID) -> String {
        pattern.address(space: nil, id: id.description)
    }
}

/// An address with a secret in it, such as a feed's: `PathToText("/feeds/:id")`.
package struct PathToText: NamingPath {
    package let pattern: PathPattern
    package static func name(_ segment: String) -> String? { segment }
    package init(_ text: String) { pattern = PathPattern(text, inSpace: false) }
    package func callAsFunction(_ text: String) -> String {
        pattern.address(space: nil, id: text)
    }
}

/// What a route answers at.
package protocol RoutePath: Sendable {
    var pattern: PathPattern { get }
}

/// The addresses of one page.
package protocol PlainPath: RoutePath {}

/// The addresses of pages that differ by a name in them: an identifier or a secret.
package protocol NamingPath: RoutePath {
    associatedtype Name
    /// Nil for what cannot be such a name.
    static func name(_ segment: String) -> Name?
}
