import Community
import Testing

@testable import Content
@testable import Search

@Suite("Days of a search") struct SearchDaysTests {
    private func marks(_ first: String, _ last: String) throws -> [String] {
        SearchDays(
            first: try #require(SearchDay(first)), last: try #require(SearchDay(last))
        ).marks
    }

    @Test func `a stretch is made of whole years, whole months and single days`() throws {
        #expect(try marks("2019-06-03", "2019-06-03") == ["day20190603"])
        #expect(try marks("2019-06-01", "2019-06-30") == ["month201906"])
        #expect(try marks("2019-01-01", "2020-12-31") == ["year2019", "year2020"])
        #expect(
            try marks("2018-12-30", "2020-02-01") == [
                "day20181230", "day20181231", "year2019", "month202001", "day20200201",
            ])
        #expect(try marks("2020-02-01", "2020-02-29") == ["month202002"])
        #expect(try marks("2019-06-03", "2019-06-02") == [])
    }

    @Test func `the longest stretch asks for some three hundred marks at most`() throws {
        let all = SearchDays(first: SearchDays.oldest, last: SearchDays.newest).marks
        #expect(all.count == 230)
        #expect(try marks("1970-01-02", "2199-12-30").count < 320)
    }

    @Test(arguments: [
        "2019-02-29", "2019-6-3x", "2019-00-10", "2019-13-01", "2019-06-00", "2019-06-31", "",
        "2019-06", "-1-06-03", "20190603", "2019-06-03-01", "٢٠١٩-٠٦-٠٣",
        "99999999999999999999-1-1",
    ])
    func `what is no day is none`(_ text: String) { #expect(SearchDay(text) == nil) }

    @Test func `leap years are known`() {
        #expect(SearchDay("2020-02-29") != nil)
        #expect(SearchDay("2000-02-29") != nil)
        #expect(SearchDay("1900-02-29") == nil)
    }
}
