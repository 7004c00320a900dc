import Community
import Content
import Foundation
import HTTP
import Storage

/// The press that makes one account of two.
enum Unions {
    static func create(_ visit: Visit) throws -> Response {
        let text = visit.request.fields.first("entry") ?? ""
        // Whoever writes beside it would leave something behind.
        let isDone = try visit.write(.apart) { db -> Bool in
            guard let claim = try MergeClaim(text, .proven, visit, db) else { return false }
            return try Union(visit.site, db, at: visit.now).make(
                of: claim.closed, into: claim.kept, by: claim.kept.id, network: visit.network)
        }
        guard isDone else { return try Mergings.page(visit, email: "", error: "merging.over") }
        return visit.redirect(to: AccountPaths.account(), notice: "merging.done")
    }
}
