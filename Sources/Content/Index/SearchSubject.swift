import Community
import Foundation
import Storage

/// What the index knows of an item beside its words: the marks that filters ask for.
struct SearchSubject: FromRow {
    let id: Item.ID
    let space: Space.ID
    let kind: String
    /// The kind of what it hangs from: a comment belongs to the module of its item.
    let parentKind: String?
    let author: Person.ID?
    let at: Date
    let zone: String
    /// Words of its pages, between spaces; nil without any.
    let pageTerms: String?

    init(row: Row) throws {
        id = try row["item_id"]
        space = try row["space_id"]
        kind = try row["kind"]
        parentKind = try row["parent_kind"]
        author = try row["author_id"]
        at = try row["at"]
        zone = try row["zone"]
        pageTerms = try row["page_terms"]
    }

    var terms: [String] { (pageTerms ?? "").split(separator: " ").map(String.init) }

    func marks(themes: [Int64], _ declarations: Declarations) -> [String] {
        let module = declarations.owner(of: ItemKind.self, parentKind ?? kind) ?? ""
        let days = SearchDays.marks(of: LocalDate(at, TimeZone(identifier: zone) ?? .gmt))
        return [SearchMark.space(space), SearchMark.module(module)]
            + [author.map(SearchMark.author)].compactMap(\.self)
            + themes.map { SearchMark.theme(module, $0) }
            + (parentKind == nil ? [SearchMark.top] : []) + days
    }
}
