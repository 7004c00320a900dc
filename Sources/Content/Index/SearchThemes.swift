package import Community
package import Storage

/// The themes or categories that a search of one module can be narrowed to.
package struct SearchThemes: Declaration {
    package static let noun = "list of themes"

    /// The name of its feature.
    package let name: String
    /// Those of a space: those that a viewer may know of, and those that are hidden from them.
    package let read: @Sendable (Database, Viewer, Space) throws -> [SearchTheme]

    package init(
        of feature: String,
        read: @escaping @Sendable (Database, Viewer, Space) throws -> [SearchTheme]
    ) {
        name = feature
        self.read = read
    }
}
