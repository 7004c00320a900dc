import Community
import HTTP
import Storage

/// What this Parvis is made of, for whoever keeps it up to date.
enum Parts {
    static func index(_ visit: Visit) throws -> Response {
        let rows = Part.all(server: try visit.db.serverVersion()).map { PartRow(part: $0) }
        return try visit.page(PartsPage(rows: rows))
    }
}
