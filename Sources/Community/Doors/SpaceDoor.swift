/// What a space says to whoever stands before its door: the page to sign in of one that guests may
/// read, and whoever was removed from it.
package enum SpaceDoor {
    package static let words = Setting.line(
        "space.door", word: "space.doorWords", hint: "space.doorWordsHint", longest: 300)
    package static let contact = Setting.line(
        "space.contact", word: "space.contact", hint: "space.contactHint", longest: 200)

    /// Whether it has a page for whoever does not belong to it.
    package static let hasPage = Setting.flag(
        "space.page", word: "space.page", hint: "space.pageHint", initial: false)

    /// The space whose door an address leads to; else the one that guests of the site may read, if
    /// there is one alone. Nothing is said of a space that they may not read.
    package static func space(of address: String, _ visit: Visit) throws -> Space? {
        let spaces = SpaceStore(db: visit.db)
        let slug = address.split(separator: "/").first.map { $0.prefix { !"?#".contains($0) } }
        if let slug, let found = try spaces.find(slug: String(slug)),
            found.isPublic || found[hasPage]
        {
            return found
        }
        let open = try spaces.open(limit: 2)
        return open.count == 1 ? open.first : nil
    }
}
