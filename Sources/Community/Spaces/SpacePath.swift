/// An address inside a space: `SpacePath("/members")` prints `/toulouse/members`.
package struct SpacePath: PlainPath {
    package let pattern: PathPattern
    package init(_ text: String) { pattern = PathPattern(text, inSpace: true) }
    package func callAsFunction(in space: Space) -> String {
        pattern.address(space: space.slug, id: nil)
    }
}

/// An address of one thing inside a space: `SpacePathTo<Item.ID>("/news/:id")`.
package struct SpacePathTo<ID: EntityID>: NamingPath {
    package let pattern: PathPattern
    package static func name(_ segment: String) -> ID? { ID(segment: segment) }
    package init(_ text: String) { pattern = PathPattern(text, inSpace: true) }
    package func callAsFunction(_ id: ID, in space: Space) -> String {
        pattern.address(space: space.slug, id: id.description)
    }
}

/// An address of something inside a space that has a name: `SpacePathToText("/modules/:id")`.
package struct SpacePathToText: NamingPath {
    package let pattern: PathPattern
    package static func name(_ segment: String) -> String? { segment }
    package init(_ text: String) { pattern = PathPattern(text, inSpace: true) }
    package func callAsFunction(_ name: String, in space: Space) -> String {
        pattern.address(space: space.slug, id: name)
    }
}
