package import Markup
package import Storage

/// All that a module adds to the platform, on one screen. Features meet through these values.
package struct Feature: Sendable {
    /// Also the name of its folders of templates, texts and files.
    package let name: String
    package let migrations: [Migration]
    package let routes: [Route]
    package let pages: [any Page.Type]
    /// Everything else that it brings along, each a value of its own type.
    package let declarations: [any Declaration]

    package init(
        name: String, migrations: [Migration] = [], routes: [Route] = [],
        pages: [any Page.Type] = [], declares declarations: [any Declaration] = []
    ) {
        self.name = name
        self.migrations = migrations
        self.routes = routes
        self.pages = pages
        self.declarations = declarations
    }
}
