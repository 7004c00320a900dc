import Community
import Storage

/// Whether the database has all that was answered: counted when no server has the site.
struct WriteCounts {
    private let before: [String: Int]
    private var asked: [String: Int] = [:]

    init(_ measures: [BenchMeasure], _ opened: OpenedTown) throws {
        before = try Self.count(measures, opened)
    }

    /// The number of the next write: those that are held already came from others.
    func next(_ measure: BenchMeasure) -> Int {
        (before[measure.name] ?? 0) + (asked[measure.name] ?? 0)
    }

    mutating func add(_ count: Int, of measure: BenchMeasure) {
        asked[measure.name, default: 0] += count
    }

    /// - Throws: `BenchError` if one is missing, or is there that was not asked for.
    func check(_ measures: [BenchMeasure], _ town: BenchTown, _ report: inout Report) throws {
        guard !asked.isEmpty else { return }
        let opened = try OpenedTown(town)
        let after = try Self.count(measures, opened)
        try opened.close()
        for measure in measures {
            guard let asked = asked[measure.name] else { continue }
            let held = (after[measure.name] ?? 0) - (before[measure.name] ?? 0)
            guard held == asked else {
                throw BenchError.failed("\(held) of \(asked) \(measure.subject) are held")
            }
            report.add("\(measure.subject): all held, by other people each", held.grouped)
        }
    }

    private static func count(
        _ measures: [BenchMeasure], _ opened: OpenedTown
    ) throws -> [String: Int] {
        var counts: [String: Int] = [:]
        for measure in measures {
            guard let held = measure.held else { continue }
            counts[measure.name] = try opened.site.database.read { try held($0, opened.ground) }
        }
        return counts
    }
}
