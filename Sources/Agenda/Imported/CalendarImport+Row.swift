import Foundation
import ICalendar
import Storage

extension CalendarImport: FromRow {
    init(row: Row) throws {
        id = try row["id"]
        space = try row["space_id"]
        person = try row["person_id"]
        digest = try row["digest"]
        name = try row["name"]
        state = try row["state"]
        done = try row["done"]
        added = try row["added"]
        changed = try row["changed"]
        let lines: String = try row["refused"]
        refused = lines.split(separator: "\n").map { line in
            let parts = line.split(separator: " ", maxSplits: 1)
            return CalendarProblem(
                .notKept, line: Int(parts[0]) ?? 0, about: parts.dropFirst().joined())
        }
        createdAt = try row["created_at"]
    }
}
