import Community
import Content
import Foundation
import HTTP
import TestKit
import Testing

@testable import Platform

@Suite("Every page of the demonstration", .serialized) struct CrawlTests {
    let theatre: Theatre
    /// Of addresses that differ by numbers, or by what is asked for, so many are looked at: a
    /// calendar has a page for each day, without end.
    private static let mostOfAShape = 15

    init() throws { theatre = try Theatre.crawled.get() }

    @Test(arguments: [Resident.claire, .malik, .amina, .region])
    func `every link leads somewhere, to pages that are well made`(_ resident: Resident) throws {
        var requests = try InternalRequest(theatre.site)
        let person = try theatre.person(resident)
        var known: Set<String> = ["/" + Place.centre.rawValue]
        var waiting = Array(known)
        var shapes: [String: Int] = [:]
        var visited = 0
        while let address = waiting.popLast(), visited < 3_000 {
            visited += 1
            let answer: Response
            do { answer = try requests.run(.get, address, as: person) } catch {
                Issue.record("\(resident): \(error)")
                continue
            }
            guard answer.headers["Content-Type"]?.hasPrefix("text/html") == true,
                answer.headers["Content-Disposition"]?.hasPrefix("attachment") != true
            else { continue }
            let errors = PageFaults(answer.page).all
            #expect(errors == [], "\(address) for \(resident)")
            let count = requests.statements
            #expect((1...15).contains(count), "\(address) takes \(count) statements")
            let (page, all) = try PageWeight(theatre.site).weigh(answer.page)
            #expect(page <= 60_000, "\(address) has \(page) bytes of HTML")
            #expect(all <= 100_000, "\(address) has \(all) bytes with its styles and scripts")
            for link in links(answer.page, from: address) where known.insert(link).inserted {
                let shape = link.replacing(/\d+/, with: "#").replacing(/=[^&]*/, with: "")
                shapes[shape, default: 0] += 1
                if shapes[shape, default: 0] <= Self.mostOfAShape { waiting.append(link) }
            }
        }
        #expect(known.count > 40)
        #expect(visited < 3_000)
    }

    /// The addresses of our own that a page leads to, without their fragments.
    private func links(_ page: String, from address: String) -> [String] {
        page.components(separatedBy: " href=\"").dropFirst().compactMap { part in
            let link = part.prefix { $0 != "\"" && $0 != "#" }
                .replacingOccurrences(of: "&amp;", with: "&")
            if link.hasPrefix("?") { return address.prefix { $0 != "?" } + link }
            return link.hasPrefix("/") && !link.hasPrefix("//") ? link : nil
        }
    }

    @Test func `the reader of pages sees what is wrong`() {
        let page = "<h1>a</h1><p id=\"x\"><b>a</p><img src=\"a\"><label for=\"y\">b</label>"
        #expect(PageFaults(page).all.count >= 3)
        #expect(PageFaults("<h1>a</h1><p>b<br>c</p>").all == [])
    }
}
