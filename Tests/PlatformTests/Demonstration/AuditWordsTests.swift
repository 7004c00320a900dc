import Community
import Foundation
import HTTP
import TestKit
import Testing

@testable import Platform

@Suite("The audit of the demonstration") struct AuditWordsTests {
    let theatre: Theatre

    init() throws { theatre = try Theatre.crawled.get() }

    @Test(arguments: [
        "/" + Place.centre.rawValue + "/administration/audit", "/administration/audit",
    ])
    func `it speaks in words and names, never in routes or keys`(_ address: String) throws {
        let page = try theatre.page(address, as: .claire)
        let sentences = page.components(separatedBy: "<p class=\"name\">").dropFirst().map {
            $0.components(separatedBy: "</p>")[0].replacingOccurrences(
                of: "<[^>]*>", with: "", options: .regularExpression)
        }
        #expect(!sentences.isEmpty)
        let kinds = theatre.site.declarations.all(AuditAction.self).map(\.name)
        for sentence in sentences {
            #expect(sentence.contains(" "), "\(sentence)")
            #expect(
                sentence.range(
                    of: "(/:|/[a-z]+/|audit\\.|\\b(GET|POST|PUT|DELETE)\\b|\\b[a-z]+ [0-9]+$)",
                    options: .regularExpression) == nil, "\(sentence)")
            #expect(!kinds.contains(sentence), "\(sentence)")
        }
    }
}
