package import Markup

/// The groups of the pages of one's account, each leading to its first, and the pages of the one
/// where one is.
package struct AccountTabs: Rendered {
    let groups: [PageLink]
    let pages: [PageLink]

    package static let fields: [Field<Self>] = [
        .list("groups", PageLink.self) { $0.groups }, .list("pages", PageLink.self) { $0.pages },
        .flag("hasPages") { $0.pages.count > 1 },
    ]
}
