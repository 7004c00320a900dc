import HTTP
import Platform
import TestKit
import Testing

@testable import Community

@Suite("House rules: allowances") struct AllowanceRuleTests {
    private let routes = features.flatMap { feature in feature.routes.map { $0.of(feature) } }

    @Test func `every route that changes something draws on an allowance, or counts itself`() {
        for route in routes where !route.method.isSafe {
            #expect(route.allowance != nil || route.countsItself, "\(route.name)")
        }
        // Signing in, its second step, and showing again who one is: by where tries come from.
        #expect(routes.count { $0.countsItself } == 3)
    }

    /// What is no page is a stream, a feed, a table or a document: made for the whole of something.
    @Test func `every page that is dear by nature draws on one`() throws {
        for route in routes where route.method.isSafe && route.work == .slow {
            #expect(route.allowance != nil, "\(route.name) is slow")
        }
        let stage = try Stage(for: .administrator)
        for route in routes where route.method.isSafe && !route.isFile && route.allowance == nil {
            let answer = try stage.whole(route)
            guard answer.status == 200, route.pattern.text != "/health" else { continue }
            let type = answer.headers["Content-Type"] ?? ""
            #expect(type.hasPrefix("text/html"), "\(route.name) answers \(type)")
        }
    }

    @Test func `what has one name is one allowance`() {
        let all = Set(routes.compactMap(\.allowance))
        #expect(Set(all.map(\.name)).count == all.count)
    }
}
