import Foundation
import Testing

@testable import Web

@Suite("When to ask again") struct RetryAfterTests {
    /// 1994-11-06 08:00:00 UTC; the dates are the example of RFC 9110 5.6.7, 49 minutes later.
    private let now = Date(timeIntervalSince1970: 784_108_800)

    @Test(
        arguments: [
            ("120", 120), (" 120 ", 120), ("0", 0), ("Sun, 06 Nov 1994 08:49:37 GMT", 2_977),
            ("Sunday, 06-Nov-94 08:49:37 GMT", 2_977), ("Sun Nov  6 08:49:37 1994", 2_977),
            ("Sun, 06 Nov 1994 07:00:00 GMT", 0), ("99999999999999999999", 366 * 86_400),
            ("Sun, 06 Nov 2594 08:49:37 GMT", 366 * 86_400),
        ] as [(String, Double)])
    func `seconds and dates are understood`(text: String, seconds: Double) {
        #expect(RetryAfter.date(text, from: now) == now.addingTimeInterval(seconds))
    }

    @Test(arguments: ["", "soon", "-5", "1.5", "Sun, 06 Nov 1994", "٣", "12O"])
    func `anything else says nothing`(text: String) {
        #expect(RetryAfter.date(text, from: now) == nil)
    }
}
