import Foundation
import HTTP
import TestKit
import Testing

@testable import Platform

@Suite("What was decided in the weeks of the demonstration") struct WeekDecisionTests {
    let theatre: Theatre
    private let centre = "/" + Place.centre.rawValue

    init() throws { theatre = try Theatre.shared.get() }

    /// From this week back over two years.
    private func weeks(as resident: Resident) throws -> [String] {
        var address = centre + "/administration/week"
        var pages: [String] = []
        for _ in 0..<104 {
            let page = try theatre.page(address, as: resident)
            pages.append(page)
            let rest = page.components(separatedBy: "rel=\"prev\" href=\"").dropFirst().first
            guard let before = rest?.prefix(while: { $0 != "\"" }) else { break }
            address = String(before)
        }
        return pages
    }

    @Test func `stands there line by line, with how it ended and the way to it`() throws {
        let pages = try weeks(as: .malik)
        for (heading, address, outcome) in [
            ("Documents relus", "/library/versions/", "<span>vérifié</span>"),
            ("Votes terminés", "/polls/", "<span>"),
            ("Sujets conclus", "/forum/topics/", "<span>"),
        ] {
            let sections = pages.compactMap {
                $0.components(separatedBy: "<h3>\(heading)</h3>").dropFirst().first?
                    .components(separatedBy: "<h3>").first
            }
            #expect(
                sections.contains { section in
                    section.contains("href=\"\(centre)\(address)") && section.contains(outcome)
                }, "\(heading)")
        }
    }
}
