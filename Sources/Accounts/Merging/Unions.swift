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
        let done = try visit.write(.apart) { db -> Response? in
            guard let claim = try MergeClaim(text, .proven, visit, db),
                try Union(visit.site, db, at: visit.now).make(
                    of: claim.closed, into: claim.kept, by: claim.kept.id, network: visit.network)
            else { return nil }
            var response = visit.redirect(to: AccountPaths.account(), notice: "merging.done")
            // They may have more rights than before.
            try response.renewSession(visit, db)
            return response
        }
        return try done ?? Mergings.page(visit, email: "", error: "merging.over")
    }
}
