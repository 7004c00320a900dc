// Throws bytes at all that reads a message which came in, and checks what no message may do. Built
// by .ci/fuzz.

private let servers = ["mailer-daemon@", "postmaster@"]

/// Nobody writes from nowhere, nor from a server.
private func check(_ message: IncomingMessage, _ reading: IncomingReading) {
    switch reading.kind {
    case .reply:
        precondition(message.returnPath != "", "a person without a return path")
        for author in message.authors {
            let address = author.address.lowercased()
            precondition(!servers.contains { address.hasPrefix($0) }, "a server as a person")
        }
    case .delivery(let report):
        precondition(!report.outcomes.isEmpty, "a report of nobody")
        precondition(report.outcomes.count <= DeliveryReport.mostRecipients)
        for outcome in report.outcomes where outcome.action == .delivered {
            precondition(outcome.reason == nil && !outcome.isHard, "a success that failed")
        }
    default: break
    }
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMail(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    do {
        let message = try IncomingMessage(bytes)
        check(message, IncomingReading(message))
        for field in message.fields.all {
            precondition(!field.text.unicodeScalars.contains { $0.value < 0x20 }, "a control")
        }
        precondition(message.parts.count <= IncomingLimits().mostParts)
        precondition(ReplyText(message).text.utf8.count <= ReplyText.longest + 3)
    } catch {
        _ = error
    }
    return 0
}
