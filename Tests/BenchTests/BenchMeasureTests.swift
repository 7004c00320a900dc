import Community
import HTTP
import Testing

@testable import bench

@Suite("What the features declare for bench", .serialized)
final class BenchMeasureTests {
    private let opened: OpenedTown
    private let measures: [BenchMeasure]

    init() throws {
        opened = try OpenedTown(FilledSite.shared.get().town)
        measures = opened.site.declarations.all()
    }

    deinit { try? opened.close() }

    @Test func `everything that is asked for is there in a site that they filled`() throws {
        for measure in measures {
            let requests = try measure.requests(opened.ground)
            #expect(!requests.isEmpty, "\(measure.name)")
            for request in requests.prefix(5) {
                let wanted: Status = request.form == nil ? .ok : .seeOther
                let status = try opened.answer(request, as: measure.reader).status
                #expect(status == wanted, "\(measure.name): \(request.address)")
            }
        }
        #expect(Set(measures.map(\.kind)) == Set(BenchMeasure.Kind.allCases))
    }

    @Test func `a measure that compares names two pages`() throws {
        for measure in measures where measure.kind == .ratio {
            #expect(try measure.requests(opened.ground).count == 2, "\(measure.name)")
        }
    }

    @Test func `a goal stands at a page that is made anew, none at one that is remembered`() {
        let goals = measures.filter { $0.kind == .again && !$0.goal.isEmpty }
        #expect(goals.isEmpty)
        #expect(measures.contains { $0.kind == .first && !$0.goal.isEmpty })
    }

    @Test func `the report counts the statements of every page that is declared`() throws {
        var report = Report()
        try PageCounts(opened).add(measures, to: &report, withAssets: true)
        let figures = Set(report.lines.map(\.figure))
        let pages = measures.filter { $0.kind == .page }
        #expect(pages.count > 2)
        for page in pages { #expect(figures.contains("\(page.subject), statements")) }
        #expect(figures.contains("first page with all it needs"))
    }
}

@Suite("What bench is asked for") struct BenchOptionTests {
    @Test func `one row is chosen by its name`() throws {
        let options = try Options(["--small", "--only", "posts,memory"])
        #expect(options.measures.map(\.row) == ["posts"])
        #expect(options.wants("memory") && !options.wants("upload"))
    }

    @Test func `a row that is none is refused`() {
        #expect(throws: BenchError.self) { try Options(["--only", "dance"]) }
    }

    @Test func `what no filling gives is named`() {
        #expect(throws: BenchHandleError.self) { try BenchHandles().one("topic of 25 messages") }
    }
}
