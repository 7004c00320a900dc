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
                let wanted: [Status] = request.form == nil ? [.ok] : [.ok, .seeOther]
                let status = try opened.answer(request, as: measure.reader).status
                #expect(wanted.contains(status), "\(measure.name): \(request.address)")
            }
        }
        #expect(Set(measures.map(\.kind)) == Set(BenchMeasure.Kind.allCases))
    }

    @Test func `a measure that compares names two pages`() throws {
        for measure in measures where measure.kind == .ratio {
            #expect(try measure.requests(opened.ground).count == 2, "\(measure.name)")
        }
    }

    @Test func `every page is asked for the first time, and two have the goals of the design`() {
        let goals = measures.filter { $0.kind == .page }.compactMap(\.goals.own)
        #expect(Set(goals.map(\.step)) == [0.10, 0.15])
        #expect(Set(goals.map(\.goal)) == [0.25, 0.30])
    }

    @Test func `nobody is given a page twice before everybody had all of them`() throws {
        let pages = try #require(
            measures.first { $0.kind == .mixed && $0.subject == "topics" }
        ).requests(opened.ground)
        let people = try opened.crowd(7)
        let asking = try Asking.firstTime(pages, by: people)
        let round = (0..<pages.count * people.count).map { asking.request($0) }
        #expect(people.count == 7 && Set(round).count == round.count)
        #expect(asking.request(round.count) == round[0])
    }

    @Test func `what everybody writes once is held by the database, as often as was asked`()
        throws
    {
        let counted = measures.filter { $0.held != nil }
        let before = try WriteCounts(counted, opened)
        let people = try opened.crowd(3)
        for measure in counted {
            let requests = try measure.requests(opened.ground)
            let asking = try Asking.onceEach(requests, by: people)
            #expect(asking.request(0) != asking.request(1))
            #expect(asking.request(2) != asking.request(people.count))
            let first = before.next(measure)
            for person in people {
                _ = try opened.answer(requests[1], with: person)
                _ = try opened.answer(requests[1], with: person)
            }
            let held = try WriteCounts([measure], opened).next(measure)
            #expect(held == first + people.count, "\(measure.name)")
        }
        #expect(counted.count > 1)
    }

    @Test func `many read at random, and members write posts, comments and reactions`() throws {
        let mixed = measures.filter { $0.kind == .mixed }
        let written = try mixed.filter {
            try $0.requests(opened.ground).contains { $0.form != nil }
        }
        #expect(Set(written.map(\.subject)) == ["comments", "posts", "reactions"])
        #expect(written.count < mixed.count)
        let asking = try Asking.atRandom([BenchRequest("/banc")], by: opened.crowd(3))
        #expect(Set((0..<100).map { asking.request($0) }).count == 3)
    }

    @Test func `those who read at random are signed in`() throws {
        for cookie in try opened.crowd(2) {
            #expect(try opened.answer(BenchRequest("/banc"), with: cookie).status == .ok)
        }
        #expect(try opened.answer(BenchRequest("/banc"), with: "none=1").status != .ok)
    }

    @Test func `the report counts the statements of every page that is declared`() throws {
        var report = Report()
        try PageCounts(opened).add(measures.filter { $0.kind == .page }, to: &report)
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
        #expect(options.measures(.write).map(\.row) == ["posts"])
        #expect(options.measures(.mixed).isEmpty && options.measures(.growth).isEmpty)
        #expect(options.wants("memory") && !options.wants("upload"))
    }

    @Test func `a row that is none is refused`() {
        #expect(throws: BenchError.self) { try Options(["--only", "dance"]) }
    }

    @Test func `a figure reaches its goal, its first step, or none`() {
        let (more, less) = (
            BenchGoal.atLeast(0.10, then: 0.25), BenchGoal.atMost(0.020, then: 0.010, .seconds)
        )
        #expect([0.09, 0.10, 0.25].map(more.verdict) == ["NO", "first step", "yes"])
        #expect([0.021, 0.020, 0.010].map(less.verdict) == ["NO", "first step", "yes"])
        #expect(more.text == "0.10, then 0.25" && less.text == "20 ms, then 10 ms")
    }

    @Test func `what no filling gives is named`() {
        #expect(throws: BenchHandleError.self) { try BenchHandles().one("topic of 25 messages") }
    }
}
