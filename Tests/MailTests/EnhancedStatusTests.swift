import Mail
import Testing

@Suite("Enhanced status codes") struct EnhancedStatusTests {
    @Test(arguments: ["2.1.5", "4.2.2", "5.1.1", "5.0.912", "5.7.26"])
    func `a code is read and written alike`(text: String) {
        #expect(EnhancedStatus(text)?.description == text)
    }

    @Test(arguments: ["", "5", "5.1", "5.1.1.1", "3.0.0", "5.-1.1", "5.1.1000", "5. 1.1", "5.١.1"])
    func `anything else is none`(text: String) {
        #expect(EnhancedStatus(text) == nil)
    }

    @Test func `it tells what is final from what may pass`() {
        #expect(EnhancedStatus("4.2.2")?.outcome == .temporary)
        #expect(EnhancedStatus("5.2.2")?.outcome == .permanent)
        #expect(EnhancedStatus("2.0.0")?.outcome == .success)
    }
}
