import Community
import Foundation
import HTTP
import Markup

/// Erasing for good, before the thirty days are over: moderators, after a question.
enum Erasures {
    static func confirm(_ id: Item.ID, _ visit: Visit) throws -> Response {
        try ask(TrashStore(db: visit.db).find(id, for: visit.viewer, in: visit.space), visit)
    }

    private static func ask(
        _ trashed: TrashedItem, _ visit: Visit, _ status: Status = .ok
    ) throws -> Response {
        let (space, id) = (try visit.space, trashed.item.id)
        let version = trashed.version
        return try visit.page(
            ErasurePage(
                title: trashed.item.title, address: SpacePaths.trashed(id, in: space),
                backAddress: SpacePaths.trash(in: space),
                version: status == .conflict
                    ? version.changed(at: SpacePaths.trash(in: space)) : version), status)
    }

    static func create(_ id: Item.ID, _ visit: Visit) throws -> Response {
        let space = try visit.space
        let store = TrashStore(db: visit.db)
        let trashed = try store.find(id, for: visit.viewer, in: space)
        guard !trashed.version.differs(from: visit.request.fields) else {
            return try ask(trashed, visit, .conflict)
        }
        try ItemErasure(visit.site, visit.db, at: visit.now).erase(id)
        try visit.record(.trashEmptied, "\(trashed.item.kind) \(id)")
        return visit.redirect(to: SpacePaths.trash(in: space), notice: "trash.erased")
    }
}

extension TrashedItem {
    /// It may have been brought back, changed, and deleted once more.
    var version: FormVersion {
        let dates = [item.updatedAt, trashedAt].map { $0.timeIntervalSince1970.description }
        return FormVersion(of: [item.title] + dates)
    }
}

/// Asks before a thing is erased for good.
struct ErasurePage: Page {
    static let template = "trash/erasure"

    let title: String
    let address: String
    let backAddress: String
    let version: FormVersion

    static let fields: [Field<Self>] = [
        .text("title") { $0.title }, .text("eraseAddress") { $0.address },
        .text("backAddress") { $0.backAddress },
        .record("since", FormVersion.self) { $0.version },
    ]
}
