import Community
import Content
import HTTP
import Storage

/// The audit log for a spreadsheet. That somebody takes it along stands in it.
enum AuditTables {
    static func create(_ visit: Visit) throws -> Response {
        let space = try visit.space
        return try table(of: space, named: space.slug, visit)
    }

    static func siteCreate(_ visit: Visit) throws -> Response {
        try table(of: nil, named: visit.site.options.name, visit)
    }

    private static func table(
        of space: Space?, named name: String, _ visit: Visit
    ) throws -> Response {
        let last = try visit.write { db in
            try visit.record(.exported, "audit", in: db)
            return try AuditStore(db: db).last()
        }
        let utf8 = HeaderParameter(name: "charset", value: "utf-8")
        var response = Response.produced(
            AuditTable(space: space, reading: AuditReading(visit)).body(upTo: last),
            type: MediaType(essence: "text/csv", parameters: [utf8]))
        let day = visit.dates.machine(visit.now).prefix(10)
        response.save(as: "\(name) \(visit.words("audit.file")) \(day)", ending: "csv")
        return response
    }
}
