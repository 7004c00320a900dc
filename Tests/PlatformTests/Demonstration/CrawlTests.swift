import Community
import Content
import Foundation
import HTTP
import TestKit
import Testing

@testable import Platform

@Suite("Every page of the demonstration", .serialized) struct CrawlTests {
    let theatre: Theatre

    init() throws { theatre = try Theatre.crawled.get() }

    @Test(arguments: [Resident.claire, .malik, .amina, .region])
    func `every link leads somewhere, to pages that are well made`(_ resident: Resident) throws {
        let (known, visited) = try Crawler(theatre: theatre, mostOfAShape: 15).crawl(
            as: resident
        ) { found in
            let address = found.address
            #expect(PageFaults(found.page).all == [], "\(address) for \(resident)")
            #expect(SplitNumbers(found.page).all == [], "\(address) for \(resident)")
            let count = found.statements
            #expect((1...15).contains(count), "\(address) takes \(count) statements")
            let (page, all) = try PageWeight(theatre.site).weigh(found.page)
            #expect(page <= 60_000, "\(address) has \(page) bytes of HTML")
            #expect(all <= 100_000, "\(address) has \(all) bytes with its styles and scripts")
        }
        #expect(known > 40)
        #expect(visited < 3_000)
    }

    @Test func `a number that a line may part from its unit is seen`() {
        #expect(SplitNumbers("<p><b>12</b> messages</p>").all.count == 1)
        #expect(SplitNumbers("<time>à 18 h\u{A0}40</time><span>3 Mo</span>").all.count == 2)
        #expect(SplitNumbers("<p>12\u{A0}messages</p><div class=\"prose\">3 h</div>").all == [])
    }

    @Test func `the reader of pages sees what is wrong`() {
        let page = "<h1>a</h1><p id=\"x\"><b>a</p><img src=\"a\"><label for=\"y\">b</label>"
        #expect(PageFaults(page).all.count >= 3)
        #expect(PageFaults("<h1>a</h1><p>b<br>c</p>").all == [])
    }
}
