import Foundation
import TestKit
import Testing

@testable import Community

@Suite("Numbers and their words") struct NumberTextTests {
    let catalogues: Catalogues

    init() throws { catalogues = try Catalogues(folder: Town.resources + "/config/locales") }

    @Test(arguments: Catalogues.locales)
    func `no count is parted from what it counts`(_ locale: String) {
        let words = catalogues.words(locale)
        for (key, text) in words.texts {
            #expect(!text.contains("{n} "), "\(key)")
        }
        #expect(words.count("headcount", 3).contains("3\u{A0}"))
    }

    @Test func `an hour stays on one line`() {
        let dates = DateText(words: catalogues.words("fr"), zone: "GMT")
        let date = Date(timeIntervalSince1970: 1_500_000_000)
        #expect(dates.time(date) == "2\u{A0}h\u{A0}40")
    }

    @Test func `what happened this year has its weekday`() {
        let dates = DateText(words: catalogues.words("fr"), zone: "GMT")
        let now = Date(timeIntervalSince1970: 1_500_000_000)
        func ago(_ days: Double) -> String {
            dates.recent(now.addingTimeInterval(-days * 86_400), now: now)
        }
        #expect(ago(1).hasPrefix("hier"))
        #expect(ago(3).hasPrefix("mardi 11 juillet à"))
        #expect(ago(30).hasPrefix("mercredi 14 juin à"))
        #expect(ago(200) == "26 décembre 2016")
    }
}
