import Community
import HTTP
import Markup

/// Erasing for good, before the thirty days are over: moderators, after a question.
enum Erasures {
    static func confirm(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let trashed = try TrashStore(db: visit.db).find(id, for: visit.viewer, in: space)
        return try visit.page(
            ErasurePage(
                title: trashed.item.title, address: SpacePaths.trashed(id, in: space),
                backAddress: SpacePaths.trash(in: space)))
    }

    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let store = TrashStore(db: visit.db)
        let trashed = try store.find(id, for: visit.viewer, in: space)
        try store.erase(id, at: visit.now)
        try visit.record(.trashEmptied, "\(trashed.item.kind) \(id)")
        return visit.redirect(to: SpacePaths.trash(in: space), notice: "trash.erased")
    }
}

/// Asks before a thing is erased for good.
struct ErasurePage: Page {
    static let template = "items/erasure"

    let title: String
    let address: String
    let backAddress: String

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("eraseAddress") { $0.address },
        .text("backAddress") { $0.backAddress },
    ]
}
