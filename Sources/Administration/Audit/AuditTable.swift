import Community
import Content
import HTTP
import Storage

/// The audit log as a table that is read and written while it is sent, the newest line first.
struct AuditTable: Sendable {
    private static let piece = 300
    private static let columns = [
        "number", "at", "actor", "action", "sentence", "target", "network", "times", "since",
        "link",
    ]

    let space: Space?
    let reading: AuditReading

    /// - Parameter last: what comes after this line is not part of it.
    func body(upTo last: Int64) -> ContinuedBody {
        ContinuedBody(head: head, from: last + 1) { before in
            let (lines, things) = try read(before: before)
            var table = CSVTable()
            for line in lines { table.add(cells(line, things)) }
            let next = lines.count < Self.piece ? nil : lines.last?.id
            return (Array(table.text.utf8), next)
        }
    }

    private func read(before: Int64) throws -> ([AuditLine], AuditedThings) {
        try reading.site.database.read { db in
            let lines = try AuditStore(db: db).lines(
                of: space, before: before, limit: Self.piece)
            return (lines, try AuditedThings(lines, reading, db))
        }
    }

    /// With its mark, since a spreadsheet takes a table without one for another alphabet.
    private var head: [UInt8] {
        var table = CSVTable()
        table.add(Self.columns.map { reading.words("audit.column.\($0)") })
        return Array(("\u{FEFF}" + table.text).utf8)
    }

    private func cells(_ line: AuditLine, _ things: AuditedThings) -> [String] {
        let row = AuditRow(line, things, reading)
        let gone = reading.words("person.gone")
        return [
            String(line.number), reading.dates.machine(line.at),
            line.actor ?? (line.isActorGone ? gone : ""), line.action, row.sentence,
            line.target ?? (line.isTargetGone ? gone : ""), line.network, String(line.times),
            line.since.map(reading.dates.machine) ?? "", line.link,
        ]
    }
}
