/// What a feature does once, when a site has been composed and before it answers anybody.
package struct SiteStart: Declaration {
    package static let noun = "work at the start"

    package let name: String
    let run: @Sendable (Site) throws -> Void

    package init(_ name: String, run: @escaping @Sendable (Site) throws -> Void) {
        self.name = name
        self.run = run
    }
}
