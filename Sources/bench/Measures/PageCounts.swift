import Community
import HTTP

/// What a page is made of: its statements, its bytes.
struct PageCounts {
    private let town: OpenedTown

    init(_ town: OpenedTown) { self.town = town }

    /// - Parameter withAssets: whether to weigh the first page with all that it needs.
    /// - Parameter measures: those of pages.
    func add(_ measures: [BenchMeasure], to report: inout Report) throws {
        for measure in measures {
            for request in try measure.requests(town.ground).suffix(1) {
                let bytes = Self.size(of: try town.answer(request, as: measure.reader))
                let statements = town.worker.statements
                report.add(
                    "\(measure.subject), statements", "\(statements)",
                    goal: .atMost(15, .count), of: Double(statements))
                report.add("  waits for the server", "\(town.worker.roundTrips)", "\(statements)")
                report.add(
                    "\(measure.subject), HTML", bytes.kilobytes,
                    goal: .atMost(60_000, .bytes), of: Double(bytes))
            }
        }
        try addFirstPage(to: &report)
    }

    /// Everything a browser fetches to show the first page.
    private func addFirstPage(to report: inout Report) throws {
        let page = try town.answer(BenchRequest(BenchTown.home)).page
        let linked = page.split(separator: "\"").filter { $0.hasPrefix("/static/") }
            .map { String($0.prefix { $0 != "#" }) }
        var total = page.utf8.count
        for path in Set(linked) { total += Self.size(of: try town.answer(BenchRequest(path))) }
        report.add(
            "first page with all it needs", total.kilobytes, goal: .atMost(100_000, .bytes),
            of: Double(total))
    }

    private static func size(of response: Response) -> Int {
        guard case .bytes(let bytes) = response.body else { return 0 }
        return bytes.count
    }
}
