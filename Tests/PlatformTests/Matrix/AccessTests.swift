import HTTP
import Platform
import TestKit
import Testing

@testable import Community

/// Every route of the site is called by everybody, and answers what its feature's table says.
@Suite("Who may do what") struct AccessTests {
    /// What a call that is well made can be answered. That 400, 405, 409, 410, 422 and 500 are
    /// not among them makes the samples reach the handlers.
    private static let success: Set = [200, 204, 207, 301, 303]
    private static let refusal: Set = [401, 403, 404]

    private let routes = features.flatMap(\.routes)
    private let table: AccessTable

    init() throws { table = try AccessTable() }

    @Test(arguments: Caller.allCases)
    func `each route answers as the table says`(caller: Caller) throws {
        var stage = try Stage(for: caller)
        for route in routes {
            guard let expected = table.line(of: route)?.answer(to: caller) else { continue }
            do {
                let status = try stage.answer(route)
                #expect(status == expected, "\(route.name) for the \(caller)")
                // What was done may stand in the way of what follows.
                if !route.method.isSafe, status < 400 { stage = try Stage(for: caller) }
            } catch {
                Issue.record("the sample of \(route.name) for the \(caller): \(error)")
            }
        }
    }

    @Test func `each route has one line, in the table of its feature`() {
        for feature in features {
            let file = AccessTable.file(of: feature)
            for route in feature.routes {
                let files = table.lines.filter { $0.route == route.name }.map(\.file)
                #expect(files == [file], "\(file) is to say:\n\(AccessTable.blank(route))")
            }
        }
    }

    @Test func `each line is of a route, and says how each caller is answered`() {
        let names = Set(routes.map(\.name))
        let possible = Self.success.union(Self.refusal)
        for line in table.lines {
            let isKnown = names.contains(line.route)
            #expect(isKnown, "\(line.file): no route answers \(line.route)")
            #expect(line.answers.count == Caller.allCases.count, "\(line.file): \(line.route)")
            #expect(Set(line.answers).isSubset(of: possible), "\(line.file): \(line.route)")
        }
    }

    /// Else nothing tells that its sample reaches the handler.
    @Test func `each route answers somebody, or its line says why not`() {
        for line in table.lines where Self.success.isDisjoint(with: line.answers) {
            #expect(!line.note.isEmpty, "\(line.file): \(line.route) answers nobody")
        }
    }

    @Test func `each sample is of a route`() throws {
        let declared = try Declarations(of: features)
        let names = Set(routes.map(\.name))
        for sample in declared.all(RouteSample.self) {
            let isKnown = names.contains(sample.name)
            #expect(isKnown, "the sample of \(sample.name)")
        }
        for thing in declared.all(SampleThing.self) {
            #expect(routes.contains { thing.stands(in: $0.pattern) }, "the thing of \(thing.name)")
        }
    }
}
