import Mail
import Testing

@Suite("Reports of mail servers") struct BounceSampleTests {
    @Test func `there are more than sixty samples`() {
        #expect(BounceSample.all.count > 60)
    }

    @Test(arguments: BounceSample.all)
    func `each is read as the server meant it`(sample: BounceSample) throws {
        let reading = IncomingReading(try IncomingMessage(Array(sample.source.utf8)))
        guard case .delivery(let report) = reading.kind else {
            Issue.record("\(reading.kind)")
            return
        }
        let outcomes = report.outcomes.map { outcome in
            BounceSample.Outcome(
                address: outcome.finalRecipient, reason: outcome.reason ?? .unknown,
                isHard: outcome.isHard, action: outcome.action)
        }
        #expect(outcomes == sample.outcomes)
    }

    @Test(arguments: BounceSample.all)
    func `other line ends change nothing`(sample: BounceSample) throws {
        let plain = IncomingReading(try IncomingMessage(Array(sample.source.utf8)))
        for end in ["\r\n", "\r"] {
            let other = sample.source.replacing("\n", with: end)
            let reading = IncomingReading(try IncomingMessage(Array(other.utf8)))
            #expect(reading.kind == plain.kind)
            #expect(reading.traces == plain.traces)
        }
    }
}
